import { db } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'

export type PlanCount = Readonly<{ planned: number; waiting: number }>

const nothing: PlanCount = { planned: 0, waiting: 0 }

/** For each visit how many meetings and stops are planned, and how many invitations wait for an answer. */
export async function countPlans(visitIds: readonly string[]): Promise<(visitId: string) => PlanCount> {
  if (visitIds.length === 0) return () => nothing
  const rows = await db.$queryRaw<{ visitId: string; planned: bigint; waiting: bigint }[]>`
    SELECT m."visitId", COUNT(*) AS "planned",
      SUM(EXISTS (SELECT 1 FROM "MeetingAttendee" a
        WHERE a."meetingId" = m."id" AND a."staffId" IS NOT NULL AND a."answer" = 'waiting')) AS "waiting"
    FROM "Meeting" m WHERE m."status" = 'planned' AND m."visitId" IN (${Prisma.join([...visitIds])})
    GROUP BY m."visitId"
    UNION ALL
    SELECT s."visitId", COUNT(*), 0 FROM "Stop" s
    WHERE s."status" = 'planned' AND s."visitId" IN (${Prisma.join([...visitIds])}) GROUP BY s."visitId"`
  return (visitId) => rows.filter((row) => row.visitId === visitId).reduce(add, nothing)
}

function add(sum: PlanCount, row: Readonly<{ planned: bigint; waiting: bigint }>): PlanCount {
  return { planned: sum.planned + Number(row.planned), waiting: sum.waiting + Number(row.waiting) }
}
