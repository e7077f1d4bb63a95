import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayBrowseQuestions, mayReadAllQuestions } from '#app/access/policy/questions.ts'
import { listQuestions } from '#app/features/questions/queries/questions.server.ts'
import { QuestionList } from '#app/features/questions/ui/question-list.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/heads.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayBrowseQuestions(actor)) throw new Response(null, { status: 403 })

  const questions = await listQuestions(actor, new Date())
  return json({ title: getTranslate(request)('questions-heading'), questions, all: mayReadAllQuestions(actor) })
}

export default function QuestionsPage() {
  const t = useTranslate()
  const { questions, all } = useLoaderData<typeof loader>()
  const untaken = questions.filter(({ state }) => state === 'received').length
  return (
    <>
      <PageHead
        title={t('questions-heading')}
        lead={untaken > 0 ? t('questions-lead-untaken', untaken) : t('questions-lead')}
      />
      {questions.length > 0 ? (
        <QuestionList questions={questions} />
      ) : (
        <Empty
          title={t(all ? 'questions-empty' : 'questions-empty-mine')}
          actions={<ButtonLink href="/ask">{t('questions-empty-page')}</ButtonLink>}
        >
          <p>{t('questions-empty-words')}</p>
        </Empty>
      )}
    </>
  )
}
