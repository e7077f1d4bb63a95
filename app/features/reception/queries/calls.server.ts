import { type Db } from '#app/storage/client.server.ts'
import { type CallReason } from '../model.ts'

export type Call = Readonly<{
  at: Date
  officeId: string
  deviceId: string | null
  visitId: string | null
  reason: CallReason
}>

/** How far back in the outbox a call of the last minutes can lie. */
const lookedThrough = 500

type Row = Readonly<{ payload: string; createdAt: bigint | number }>

/** Who called for a person since then, the latest first. */
export async function listCalls(db: Db, officeId: string, since: Date): Promise<readonly Call[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "payload", "createdAt" FROM (SELECT * FROM "OutboxEvent" ORDER BY "seq" DESC LIMIT ${lookedThrough})
    WHERE "type" = 'person-called' AND "createdAt" >= ${since.getTime()}`
  return rows
    .map(({ payload, createdAt }) => ({ ...(JSON.parse(payload) as Omit<Call, 'at'>), at: new Date(Number(createdAt)) }))
    .filter((call) => call.officeId === officeId)
}
