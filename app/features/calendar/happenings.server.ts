import { settings } from '#app/config/settings.server.ts'
import { listHappenings } from '#app/features/guide/queries/happenings.server.ts'
import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { db } from '#app/storage/client.server.ts'
import { renderEntry } from './templates/entry-text.ts'
import { renderFeed } from './templates/feed-text.ts'
import { presentHappening } from './templates/happening.ts'

/** The happenings of the city as one calendar, and when one of them last changed. */
export async function renderHappenings(locale: string): Promise<{ text: string; changedAt: Date }> {
  const office = await findPublicOffice(db)
  const timeZone = office?.timeZone ?? 'America/Los_Angeles'
  const t = translatorFor(locale)
  const language = languageOf(locale).bcp47
  const reading = {
    t,
    format: createFormat(language),
    level: 'full',
    audience: 'visitor',
    personal: false,
    host: new URL(settings().origin).hostname,
  } as const
  const rows = await listHappenings()
  const texts = rows.map(({ latitude, longitude, rrule, ...row }) =>
    renderEntry(presentHappening({ ...row, rule: rrule, geo: { latitude, longitude }, timeZone }, reading)),
  )
  const head = { name: t('guide-happenings-name'), description: t('guide-happenings-description'), timeZone, colour: 'seagreen', language } as const
  const changedAt = new Date(Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime())))
  return { text: renderFeed(head, texts), changedAt }
}
