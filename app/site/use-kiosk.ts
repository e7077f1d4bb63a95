import { useRouteLoaderData } from '@remix-run/react'
import { useLanguageChoice } from './use-public-frame.ts'

/** What every screen of the tablet says: where it stands, and what time it is there. */
export type KioskData = Readonly<{ office: string; timeZone: string; now: string }>

/** The frame of the tablet, filled in. */
export function useKiosk() {
  const kiosk = useRouteLoaderData<KioskData>('routes/kiosk')
  return { place: kiosk ?? null, language: useLanguageChoice() }
}
