import { prepared } from '#app/storage/prepared.server.ts'

/** How often what the desk of an office shows has changed, whoever wrote: at another number there is something new. */
export function countDeskChanges(officeId: string): number {
  return prepared<{ version: number }>('SELECT "version" FROM "DeskChange" WHERE "officeId" = ?').get(officeId)?.version ?? 0
}
