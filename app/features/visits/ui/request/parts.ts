import { type MessageKey } from '#app/i18n/translator.ts'
import { errorsOf, textOf, type KeptForm } from '#app/lib/kept-form.ts'
import { type Step } from '#app/ui/steps.tsx'

export type PartName = 'you' | 'dates' | 'wishes' | 'comfort' | 'arrival' | 'send'

type Part = Readonly<{ name: PartName; fields: Readonly<Record<string, MessageKey>>; required: readonly string[] }>

/** The parts of the request form: their fields, with the words that name them in the list of faults. */
export const parts: readonly Part[] = [
  {
    name: 'you',
    fields: {
      nameToShow: 'visit-new-name',
      howToSay: 'visit-new-how-to-say',
      pronouns: 'visit-new-pronouns',
      email: 'visit-new-email',
      username: 'visit-new-username',
      homeWiki: 'visit-new-wiki',
      affiliates: 'visit-new-affiliate',
      languages: 'visit-new-languages',
    },
    required: ['nameToShow', 'email', 'languages'],
  },
  {
    name: 'dates',
    fields: { firstDay: 'visit-new-first-day', lastDay: 'visit-new-last-day', halves: 'visit-new-halves', deskNeeded: 'visit-new-desk' },
    required: ['firstDay', 'lastDay'],
  },
  {
    name: 'wishes',
    fields: { purpose: 'visit-new-purpose', wishes: 'visit-new-wishes', guideInterests: 'visit-new-guide' },
    required: ['purpose'],
  },
  {
    name: 'comfort',
    fields: {
      diet: 'visit-new-food',
      dietNote: 'visit-new-food-note',
      accessNeeds: 'visit-new-access',
      accessNote: 'visit-new-access-note',
      photoChoice: 'visit-new-photos',
      badgeExtras: 'visit-new-badge',
    },
    required: ['photoChoice'],
  },
  {
    name: 'arrival',
    fields: {
      arrivesBy: 'visit-new-arrive',
      visaLetter: 'visit-new-visa',
      emergencyName: 'visit-new-emergency',
      emergencyPhone: 'visit-new-emergency-phone',
    },
    required: [],
  },
  { name: 'send', fields: { agree: 'visit-new-agreements' }, required: ['agree'] },
]

/** How far the form has come: parts with faults, those filled in, and the first that is still open. */
export function progressOf(kept: KeptForm): readonly Readonly<{ name: PartName; state: Step['state'] }>[] {
  const firstOpen = parts.findIndex(({ required }) => required.some((field) => textOf(kept, field).trim() === ''))
  const current = firstOpen === -1 ? parts.length - 1 : firstOpen
  return parts.map((part, index) => {
    if (isFaulty(part, kept)) return { name: part.name, state: 'faulty' }
    if (index === current) return { name: part.name, state: 'current' }
    return { name: part.name, state: index < current ? 'past' : 'ahead' }
  })
}

function isFaulty({ fields }: Part, kept: KeptForm): boolean {
  return Object.keys(fields).some((field) => errorsOf(kept, field).length > 0)
}
