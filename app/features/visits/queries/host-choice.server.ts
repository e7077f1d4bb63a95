import { db } from '#app/storage/client.server.ts'
import { likelyMeant } from '../rules/wish.ts'
import { listHostCandidates } from './host-facts.server.ts'

/** Who could host a visit: those first who know about what the visitor wishes. Null when the office has no such visit. */
export async function getHostChoice(visitId: string, officeId: string) {
  const visit = await db.visit.findFirst({
    where: { id: visitId, officeId },
    include: { wishes: { select: { text: true } } },
  })
  if (!visit) return null

  const candidates = await listHostCandidates(visit)
  const wished = [visit.purpose, ...visit.wishes.map(({ text }) => text)].join(' ')
  const known = candidates.map(({ id, name, team, topics }) => ({ id, words: [name, team, ...topics] }))
  const fitting = new Set(likelyMeant(wished, known).map(({ id }) => id))
  const ordered = [...fitting].flatMap((id) => candidates.filter((candidate) => candidate.id === id))
  return {
    hostId: visit.hostId,
    candidates: [...ordered, ...candidates.filter(({ id }) => !fitting.has(id))].map((candidate) => ({
      ...candidate,
      fits: fitting.has(candidate.id),
    })),
  }
}
