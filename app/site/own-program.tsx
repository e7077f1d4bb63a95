import { type KioskData } from './use-kiosk.ts'

type Props = Readonly<{
  kiosk: KioskData
  /** The address of the page, by which the program knows whether it may take it over. */
  pathname: string
  sheets: Readonly<{ ltr: string; rtl: string }>
}>

/** The script of the tablet's own program, with what it has to know of the page. */
export function OwnProgram({ kiosk: { program, office, timeZone }, pathname, sheets }: Props) {
  if (!program) return null
  const { script, files } = program
  const known = { pathname, place: { office, timeZone }, sheets, files: [script, ...files, sheets.ltr, sheets.rtl, '/favicon.svg'] }
  return <script type="module" src={script} data-tablet={JSON.stringify(known)} />
}
