import { Form } from '@remix-run/react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { errorsOf, fieldId, type KeptForm } from '#app/lib/kept-form.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'

type Props = Readonly<{ sent: KeptForm; attempt: Parameters<typeof KeptFaults>[0]['attempt']; back: string }>

/** Being deleted for good: said twice, and the way back beside it. */
export function ForgetForm({ sent, attempt, back }: Props) {
  const t = useTranslate()
  const errorText = useErrorText()
  return (
    <>
      <KeptFaults errors={sent.errors} labels={{ sure: t('visit-data-delete') }} attempt={attempt} />
      <Form method="post" noValidate className="fy-stack">
        <Checkbox
          id={fieldId('sure')}
          name="sure"
          label={t('visit-data-delete-yes')}
          error={errorText(errorsOf(sent, 'sure'))}
        />
        <div className="fy-cluster">
          <Button type="submit" action="destructive" weight="primary" size="large">
            {t('visit-data-delete-send')}
          </Button>
          <ButtonLink href={back} size="large" weight="quiet">
            {t('visit-data-keep')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
