import { createFormat, type Format } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { type Translate } from '#app/i18n/translator.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type MailedStaff, type VisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type MailKind } from '../mail-kinds.ts'
import { type Notice } from '../model.ts'

/** A reader's words and formats, and the visit's dates in them. */
export type Reader = Readonly<{ t: Translate; format: Format; dates: string }>

type Words = (reader: Reader) => Omit<MailContent, 'closing'>

/** A mail about a visit to its visitor, in their language; none where there is no address. */
export function toVisitor(visit: VisitForMail, kind: MailKind, words: Words): readonly Notice[] {
  const { email } = visit.visitor
  if (!email) return []
  const reader = readerOf(visit.locale, visit)
  const { t } = reader
  const closing = [
    t('mail-visit-reply', visit.office.contactEmail),
    t('mail-visit-because'),
    t('mail-visit-hold', `${visit.pages.own}/data`),
    t('mail-closing'),
  ]
  return [{ to: email, locale: visit.locale, kind, content: { ...words(reader), closing }, visitId: visit.id }]
}

/** A mail about a visit to each of some staff members, in the language of each; nobody gets it twice. */
export function toStaff(
  people: readonly (MailedStaff | null)[],
  visit: VisitForMail,
  kind: MailKind,
  words: Words,
): readonly Notice[] {
  const known = new Map(people.filter((one) => one !== null).map((one) => [one.id, one]))
  return [...known.values()].map(({ email, locale }) => {
    const reader = readerOf(locale, visit)
    const closing = [reader.t('mail-visit-because-staff'), reader.t('mail-closing')]
    const button = { label: reader.t('mail-visit-open-staff'), href: visit.pages.staff }
    return { to: email, locale, kind, content: { button, ...words(reader), closing }, visitId: visit.id }
  })
}

/** When, where, and who waits there, for the visitor. */
export function visitorFacts({ t, dates }: Reader, visit: VisitForMail): NonNullable<MailContent['facts']> {
  const host = visit.host ? ([[t('mail-visit-host'), visit.host.name]] as const) : []
  return [
    [t('mail-visit-when'), dates],
    [t('mail-visit-where'), visit.office.address],
    ...host,
    [t('mail-visit-code'), visit.pages.code],
  ]
}

/** Who, when and from where, for the staff. */
export function staffFacts({ t, dates }: Reader, visit: VisitForMail): NonNullable<MailContent['facts']> {
  const wiki = visit.visitor.homeWiki ? ([[t('mail-visit-wiki'), visit.visitor.homeWiki]] as const) : []
  return [[t('mail-visit-visitor'), visit.visitor.name], [t('mail-visit-when'), dates], ...wiki]
}

function readerOf(locale: string, visit: VisitForMail): Reader {
  const format = createFormat(languageOf(locale).bcp47)
  return { t: translatorFor(locale), format, dates: format.dateRange(visit.firstDay, visit.lastDay) }
}
