import { useLocation } from '@remix-run/react'
import { type KioskData } from './use-kiosk.ts'

type Props = Readonly<{ kiosk: KioskData; sheets: Readonly<{ ltr: string; rtl: string }> }>

/** The script of the tablet's own program, with what it has to know: by the page's address, whether it may take it over. */
export function OwnProgram({ kiosk: { program, office, timeZone }, sheets }: Props) {
  const { pathname } = useLocation()
  if (!program) return null
  const { script, files } = program
  const known = { pathname, place: { office, timeZone }, sheets, files: [script, ...files, sheets.ltr, sheets.rtl, '/favicon.svg'] }
  return <script type="module" src={script} data-tablet={JSON.stringify(known)} />
}

/** What the browser paints round the tablet's program: the light through the door, or the night. */
export function KioskColours() {
  return (
    <>
      <meta name="theme-color" content="#fdf2d5" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#2d2212" media="(prefers-color-scheme: dark)" />
    </>
  )
}
