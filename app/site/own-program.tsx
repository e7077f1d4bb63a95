import { useLocation } from '@remix-run/react'
import { type OwnProgramData } from './use-kiosk.ts'

type Props = Readonly<{ own: OwnProgramData; sheets: Readonly<{ ltr: string; rtl: string }> }>

/** The script of a page's own program, with what it has to know: by the page's address, whether it may take it over. */
export function OwnProgram({ own: { name, program, place }, sheets }: Props) {
  const { pathname } = useLocation()
  const { script, files, threads } = program
  const known = { pathname, place, sheets, files: [script, ...files, sheets.ltr, sheets.rtl, '/favicon.svg'], threads }
  return <script type="module" src={script} {...{ [`data-${name}`]: JSON.stringify(known) }} />
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
