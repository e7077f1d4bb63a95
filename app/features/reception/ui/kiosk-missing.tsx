import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type AgreementToSign } from '../model.ts'
import { AgreementQuestion } from './agreement-question.tsx'
import { KioskScreen, type KioskFramed } from './kiosk-screen.tsx'
import { PhotoQuestion } from './photo-question.tsx'

/** What was answered before, and what is wrong with it: a fault for each field, in words. */
export type MissingAnswers = Readonly<{
  agreed: readonly string[]
  chosen: string | undefined
  faults: readonly Readonly<{ name: string; text: string }>[]
}>

type Props = Readonly<{
  framed: KioskFramed
  step: Readonly<{ agreements: readonly AgreementToSign[]; asksPhoto: boolean; isLast: boolean; count: number }>
  answers: MissingAnswers
  eventId?: string
}>

/** What is asked before somebody goes in: a text at a time, and with the last one the photo choice. */
export function KioskMissing({ framed, step, answers, eventId }: Props) {
  const t = useTranslate()
  const { agreements, asksPhoto, isLast, count } = step
  const errorOf = (name: string) => answers.faults.find((fault) => fault.name === name)?.text
  return (
    <KioskScreen {...framed} two ways={<MissingWays disagrees={agreements.length > 0} />}>
      <form method="post" action="/kiosk/missing" className="fy-kiosk__form" id="missing">
        {eventId && <input type="hidden" name="eventId" value={eventId} />}
        <div className="fy-stack fy-stack--loose">
          <h1 className="fy-voice fy-voice--mid">{t('kiosk-missing-heading', count)}</h1>
          <MissingFaults answers={answers} />
          {agreements.map((agreement) => (
            <AgreementQuestion
              key={agreement.id}
              agreement={agreement}
              agreed={answers.agreed.includes(agreement.id)}
              error={errorOf(`agreed-${agreement.id}`)}
            />
          ))}
        </div>
        <div className="fy-stack fy-stack--loose">
          {asksPhoto && <PhotoQuestion chosen={answers.chosen} error={errorOf('photoChoice')} />}
          <div className="fy-kiosk__acts">
            <Button type="submit" action="progressive" weight="primary">
              {t(isLast ? 'kiosk-go-in-now' : 'kiosk-code-submit')}
            </Button>
          </div>
        </div>
      </form>
    </KioskScreen>
  )
}

/** How many answers are open; which ones is said beside each, for a tablet does not scroll. */
function MissingFaults({ answers: { faults } }: Pick<Props, 'answers'>) {
  const t = useTranslate()
  if (faults.length === 0) return null
  const items = faults.filter(({ name }) => !/^(agreed-|photoChoice)/.test(name))
  return <ErrorSummary title={t('kiosk-missing-faults', faults.length)} items={items} />
}

function MissingWays({ disagrees }: Readonly<{ disagrees: boolean }>) {
  const t = useTranslate()
  return (
    <>
      <ButtonLink href="/kiosk/hello" weight="quiet" icon="previous">
        {t('kiosk-back')}
      </ButtonLink>
      {disagrees && (
        <form method="post" action="/kiosk/call">
          <input type="hidden" name="reason" value="not-agreed" />
          <Button type="submit" weight="quiet">
            {t('kiosk-not-agree')}
          </Button>
        </form>
      )}
    </>
  )
}
