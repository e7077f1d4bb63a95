import { KioskScreen, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  heading: string
  words: string
  /** It stays until something changes. */
  stays?: boolean
}>

/** A screen that only says something; a last one clears by itself. */
export function KioskWords({ framed, heading, words, stays = false }: Props) {
  return (
    <KioskScreen {...framed} clears={stays ? 'never' : 'soon'}>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{heading}</h1>
        <p className="fy-lead">{words}</p>
      </div>
    </KioskScreen>
  )
}
