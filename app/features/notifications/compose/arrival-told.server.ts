import { settings } from '#app/config/settings.server.ts'
import { findToldArrival, listToldStaff, type ToldArrival } from '#app/features/reception/queries/arrival-mail.server.ts'
import { comingToken } from '#app/features/reception/telling-pass.server.ts'
import { findVisitForMail, type VisitForMail } from '#app/features/visits/queries/visit-mail.server.ts'
import { type Translate } from '#app/i18n/translator.ts'
import { type MailContent } from '#app/mail/content.ts'
import { type ToldStep } from '#app/features/reception/model.ts'
import { type Format } from '#app/i18n/format.ts'
import { type Composer } from './composer.ts'
import { toStaff } from './visit-notice.ts'

type Payload = Readonly<{ visitId: string; eventId: string; step: ToldStep; staffIds: readonly string[] }>

/** The visitor is here: to those whose turn it is, each with a link of their own to say that they are on their way. */
export const composeArrivalTold: Composer = async (db, { payload, createdAt }) => {
  const { visitId, eventId, step, staffIds } = payload as Payload
  const visit = await findVisitForMail(db, visitId)
  const arrival = await findToldArrival(db, eventId, createdAt)
  if (!visit || !arrival) return []

  const kind = step === 'host' || !visit.host ? 'visitor-arrived' : 'visitor-waits'
  return listToldStaff(db, staffIds).flatMap((person) =>
    toStaff([person], visit, kind, ({ t, format }) => ({
      ...wordsOf(t, format, { visit, arrival, kind }),
      button: { label: t('arrival-coming'), href: `${settings().origin}/coming/${comingToken(eventId, person.id)}` },
      links: [{ label: t('mail-visit-open-staff'), href: visit.pages.staff }],
    })),
  )
}

type Told = Readonly<{ visit: VisitForMail; arrival: ToldArrival; kind: 'visitor-arrived' | 'visitor-waits' }>

function wordsOf(t: Translate, format: Format, told: Told): Pick<MailContent, 'subject' | 'heading' | 'paragraphs'> {
  const { visit, arrival, kind } = told
  const title = t(`mail-${kind}-subject`, visit.visitor.name)
  return {
    subject: title,
    heading: title,
    paragraphs: [whenWords(t, format, told), t(`mail-visitor-arrived-photo-${arrival.photoChoice}`), ...whyWords(t, told)],
  }
}

function whenWords(t: Translate, format: Format, { visit: { office }, arrival: { at, isLate } }: Told): string {
  if (isLate) return t('mail-visitor-arrived-late', format.dateTime(at, office.timeZone), office.name)
  return t('mail-visitor-arrived-words', format.time(at, office.timeZone), office.name)
}

/** Why it came to somebody else than the host. */
function whyWords(t: Translate, { visit: { host }, kind }: Told): readonly string[] {
  if (!host) return [t('mail-visitor-arrived-no-host')]
  return kind === 'visitor-waits' ? [t('mail-visitor-waits-words', host.name)] : []
}
