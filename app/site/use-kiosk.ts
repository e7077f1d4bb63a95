import { useRouteLoaderData } from '@remix-run/react'
import { useLanguageChoice } from './use-public-frame.ts'

/** What every screen of the tablet says: where it stands, and what time it is there. */
export type KioskData = Readonly<{
  office: string
  timeZone: string
  now: string
  /** The tablet's own program; null while developing, when the pages do the work. */
  program: Readonly<{ script: string; files: readonly string[]; threads: readonly string[] }> | null
}>

type Program = NonNullable<KioskData['program']>

/** A program that runs a page instead of ours. */
export type OwnProgramData = Readonly<{ name: 'tablet' | 'desk'; program: Program; place: Pick<KioskData, 'office' | 'timeZone'> | null }>

/** The own program of the page, if it is one of the tablet, or the one that the desk keeps for the time without a network. */
export function useOwnProgram(): OwnProgramData | null {
  const kiosk = useRouteLoaderData<KioskData>('routes/kiosk')
  const desk = useRouteLoaderData<Pick<KioskData, 'program'>>('routes/desk_.offline')
  if (kiosk?.program) return { name: 'tablet', program: kiosk.program, place: { office: kiosk.office, timeZone: kiosk.timeZone } }
  return desk?.program ? { name: 'desk', program: desk.program, place: null } : null
}

/** The frame of the tablet, filled in. */
export function useKiosk() {
  const kiosk = useRouteLoaderData<KioskData>('routes/kiosk')
  return { place: kiosk ?? null, language: useLanguageChoice() }
}
