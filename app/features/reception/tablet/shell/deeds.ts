import { sha256, codeTag } from '#app/lib/digest.ts'
import { normaliseCode } from '#app/lib/typed-code.ts'
import { readPass } from '../../rules/words.ts'
import { type LookAnswer, type Snapshot } from '../../tablet-model.ts'
import { mayTry, withMiss, type Misses } from '../guesses.ts'
import { findByProof, judge, judgeUnknown, type Proof } from '../judge.ts'
import { type CodeProblem, type Effect, type Outcome } from '../machine.ts'
import { mayBePass } from '../shown-code.ts'
import { askHouse } from './ask-house.ts'
import { type Store } from './store.ts'
import { freshSnapshot, type Sync } from './sync.ts'

export type Deeds = (effect: Effect) => Promise<Outcome>

type Means = Readonly<{
  store: Store
  sync: Sync
  /** The language that somebody chose at the tablet; null while it speaks each visitor's own. */
  language: () => string | null
  /** Where the tablet stands, for the time when it has no list. */
  place: Readonly<{ office: string; timeZone: string }>
}>

const lookMs = 3_000
const askMs = 5_000

/** What the tablet does: asks the server where there is one, and goes by its own list and outbox where there is none. */
export function createDeeds(means: Means): Deeds {
  let misses: Misses = []
  const missed = () => (misses = withMiss(misses, Date.now()))
  return async (effect) => {
    switch (effect.kind) {
      case 'look':
        return look(means, effect.text, { mayTry: mayTry(misses, Date.now()), missed })
      case 'sign':
        return sign(means, effect)
      case 'keep':
        return keep(means, effect)
      case 'ring': {
        const { reason, mark } = effect
        const { status } = await askHouse('/kiosk/ring', { send: { reason, mark }, withinMs: askMs, says: ['rung'] })
        return { kind: 'rung', heard: status === 200 }
      }
    }
  }
}

const notFound = (problem: CodeProblem): Outcome => ({ kind: 'not-found', problem })

async function look(means: Means, code: string, guessing: Guessing): Promise<Outcome> {
  if (!mayBePass(code, location.origin)) return notFound('code-unreadable')
  return (await lookOnLine(means, code)) ?? lookHere(means, code, guessing)
}

/** Null when the server cannot be asked. What waits is sent first, so that it knows what happened here. */
async function lookOnLine({ sync, language }: Means, code: string): Promise<Outcome | null> {
  if (sync.status().waiting > 0) await within(lookMs, sync.run())
  const { network, waiting } = sync.status()
  if (network === 'off' || waiting > 0) return null
  const answer = await askHouse('/kiosk/look', { send: { code, language: language() }, withinMs: lookMs, says: ['found', 'refusal'] })
  if (answer.status !== 200) {
    void sync.run()
    return null
  }
  const look = answer.body as LookAnswer
  return 'found' in look ? { kind: 'found', found: look.found } : notFound(look.refusal)
}

/** Ends when the work does, or when nobody can be left waiting any longer; the work goes on. */
function within(ms: number, work: Promise<void>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))])
}

type Guessing = Readonly<{ mayTry: boolean; missed: () => void }>

async function lookHere(means: Means, typed: string, guessing: Guessing): Promise<Outcome> {
  if (!guessing.mayTry) return notFound('pass-wait')
  const { offset } = means.sync.status()
  const list = await freshSnapshot(means.store, offset)
  const snapshot = list ?? noList(means)
  const knowledge = { snapshot, events: await means.store.waiting(), offset, now: new Date() }
  const visit = findByProof(snapshot, await proofOf(typed, snapshot.salt))
  if (visit) return { kind: 'found', found: judge(visit, knowledge) }
  if (list) guessing.missed()
  return { kind: 'found', found: judgeUnknown(typed, knowledge) }
}

function noList({ place: { office, timeZone } }: Means): Snapshot {
  return { version: 2, madeAt: '', keepUntil: '', office: { id: '', name: office, timeZone }, salt: '', visits: [] }
}

async function proofOf(typed: string, salt: string): Promise<Proof> {
  const pass = readPass(typed)
  if (pass.kind === 'code') return { by: 'codeTag', value: await codeTag(normaliseCode(pass.code), salt) }
  return { by: pass.kind === 'link' ? 'passHash' : 'badgeHash', value: await sha256(pass.token) }
}

async function sign({ language }: Means, { mark, agreementIds, photoChoice }: Effect & { kind: 'sign' }): Promise<Outcome> {
  const send = { mark, agreementIds, photoChoice, language: language() }
  const { status } = await askHouse('/kiosk/word', { send, withinMs: askMs, says: ['taken'] })
  return { kind: 'signed', ok: status === 200 }
}

/** The event is on the disk before anything is said; then the server gets it, at once where that is possible. */
async function keep({ store, sync }: Means, { happening }: Effect & { kind: 'keep' }): Promise<Outcome> {
  const event = await store.keep(happening, new Date()).catch(() => null)
  if (!event) return { kind: 'not-kept' }
  const { id, deviceTime } = event
  const at = new Date(Date.parse(deviceTime) + sync.status().offset).toISOString()
  const sending = sync.run()
  if (sync.status().network === 'on') await within(lookMs, sending)
  const heard = !(await store.waiting()).some((waiting) => waiting.id === id)
  return { kind: 'kept', eventId: id, at, heard }
}
