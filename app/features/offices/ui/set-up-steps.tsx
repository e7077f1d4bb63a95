import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type SetUpStep } from '../set-up-rules.ts'

/** What an office needs, what of it is there, and the way to each. */
export function SetUpSteps({ steps }: Readonly<{ steps: readonly SetUpStep[] }>) {
  const t = useTranslate()
  return (
    <Rows shape="plain" ordered>
      {steps.map(({ step, path, count, done }) => (
        <Row
          key={step}
          act={<InfoChip status={done ? 'success' : 'warning'}>{t(done ? 'admin-step-done' : 'admin-step-missing')}</InfoChip>}
        >
          <Link href={`/admin/${path}`}>{t(`admin-step-${step}`, count)}</Link>
        </Row>
      ))}
    </Rows>
  )
}
