import { useRouteLoaderData } from '@remix-run/react'
import { useLanguageChoice } from './use-public-frame.ts'

/** What every screen of the tablet says: where it stands, and what time it is there. */
export type KioskData = Readonly<{
  office: string
  timeZone: string
  now: string
  /** The tablet's own program; null while developing, when the pages do the work. */
  program: Readonly<{ script: string; files: readonly string[] }> | null
}>

/** The own program that runs the page instead of ours, if it is a page of the tablet. */
export function useOwnProgram(): KioskData | null {
  const kiosk = useRouteLoaderData<KioskData>('routes/kiosk')
  return kiosk?.program ? kiosk : null
}

/** The frame of the tablet, filled in. */
export function useKiosk() {
  const kiosk = useRouteLoaderData<KioskData>('routes/kiosk')
  return { place: kiosk ?? null, language: useLanguageChoice() }
}
