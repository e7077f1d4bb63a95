import { Form } from '@remix-run/react'
import { type ReactNode } from 'react'
import { useAttempt } from '#app/http/use-attempt.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'

/** What came back of a page's forms, if anything did. */
export type Sent = KeptForm | undefined

type Props = Readonly<{
  /** Which of the page's forms it is. */
  intent: string
  sent: Sent
  /** What the fields show before anything was sent. */
  values?: KeptForm['values']
  /** Names of fields, for the list of what is to be fixed. */
  labels: Readonly<Record<string, string>>
  /** What goes along unseen: the id and revision of the thing, a form token. */
  hidden?: Readonly<Record<string, string | number>>
  submit: ReactNode
  /** Beside the button: a way out. */
  beside?: ReactNode
  quiet?: boolean
  withFile?: boolean
  children: ReactNode
}>

/** A form of an admin's page: what was typed comes back with what is wrong. A new `hidden.formToken` empties it. */
export function Sheet({ intent, sent, values = {}, labels, hidden = {}, withFile, ...rest }: Props) {
  const own = ownOf(sent, intent)
  return (
    <KeptFormProvider value={own ?? { values, errors: {} }}>
      <Form
        key={JSON.stringify(hidden)}
        method="post"
        className="fy-stack fy-measure"
        noValidate
        {...(withFile && { encType: 'multipart/form-data' as const })}
      >
        {own && <SheetProblems sent={own} labels={labels} />}
        {Object.entries({ intent, ...hidden }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SheetBody {...rest} />
      </Form>
    </KeptFormProvider>
  )
}

/** What came back, if it was this form that was sent. */
function ownOf(sent: Sent, intent: string): Sent {
  return sent?.values.intent?.[0] === intent ? sent : undefined
}

function SheetBody({ submit, beside, quiet, children }: Pick<Props, 'submit' | 'beside' | 'quiet' | 'children'>) {
  return (
    <>
      {children}
      <div className="fy-cluster">
        <Button type="submit" action="progressive" weight={quiet ? 'normal' : 'primary'}>
          {submit}
        </Button>
        {beside}
      </div>
    </>
  )
}

function SheetProblems({ sent, labels }: Readonly<{ sent: KeptForm; labels: Props['labels'] }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  const attempt = useAttempt(sent)
  const items = Object.entries(sent.errors).map(([path, errors]) => {
    const name = path.replace(/\[.*$/, '')
    const text = errorText(errors) ?? ''
    const label = labels[name]
    return label ? { fieldId: name, text: t('site-form-problem', label, text) } : { text }
  })
  if (items.length === 0) return null
  return <ErrorSummary key={attempt} title={t('site-form-problems', items.length)} items={items} />
}
