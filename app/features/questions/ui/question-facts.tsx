import { useFormat } from '#app/i18n/use-format.tsx'
import { useLanguageName } from '#app/i18n/use-language-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'

type Props = Readonly<{
  question: Readonly<{
    name: string
    email: string | null
    contactId: string | null
    locale: string
    routedTo: string | null
    createdAt: string
    answeredAt: string | null
    confirmedAt: string | null
  }>
  timeZone: string
}>

/** Who asked, when, and who has it. */
export function QuestionFacts({ question, timeZone }: Props) {
  const t = useTranslate()
  const language = useLanguageName(question.locale)
  const { name, email, contactId, routedTo, createdAt, answeredAt, confirmedAt } = question
  return (
    <Facts>
      <Fact term={t('questions-fact-asker')}>
        {contactId ? (
          <Link href={`/contacts/${contactId}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
      </Fact>
      {email && (
        <Fact term={t('contacts-field-email')}>
          <bdi dir="ltr">{email}</bdi>
        </Fact>
      )}
      <Fact term={t('questions-fact-language')}>{language}</Fact>
      {routedTo && (
        <Fact term={t('questions-fact-with')}>
          <bdi>{routedTo}</bdi>
        </Fact>
      )}
      <When term={t('questions-fact-asked')} at={createdAt} timeZone={timeZone} />
      <When term={t('questions-fact-answered')} at={answeredAt} timeZone={timeZone} />
      <When term={t('questions-fact-confirmed')} at={confirmedAt} timeZone={timeZone} />
    </Facts>
  )
}

function When({ term, at, timeZone }: Readonly<{ term: string; at: string | null; timeZone: string }>) {
  const format = useFormat()
  if (at === null) return null
  return (
    <Fact term={term}>
      <time dateTime={at}>{format.dateTime(at, timeZone)}</time>
    </Fact>
  )
}
