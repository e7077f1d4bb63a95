import { useRouteLoaderData } from '@remix-run/react'
import { type Decision, type VisitState } from '#app/features/visits/model.ts'

/** What the frame of a visit's pages has loaded. */
export type VisitHeadData = Readonly<{
  id: string
  name: string
  homeWiki: string
  firstDay: string
  lastDay: string
  decision: Decision
  state: VisitState
  lateUntil: string | null
  addressConfirmed: boolean
  host: Readonly<{ id: string; name: string }> | null
  timeZone: string
  today: string
  locale: string
  revision: number
}>

/** The head of the visit whose page this is, as the pages inside of it read it. */
export function useVisitHead(): VisitHeadData {
  const data = useRouteLoaderData<{ visit: VisitHeadData }>('routes/_staff.visits.$id')
  if (!data) throw new Error('a page of a visit stands inside of it')
  return data.visit
}
