import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { fieldId } from '#app/lib/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FieldSet } from '#app/ui/field-set.tsx'
import { useKept } from '#app/ui/kept-field.tsx'
import { Link } from '#app/ui/link.tsx'
import { RequestSection } from './section.tsx'

const codeOfConduct = 'https://foundation.wikimedia.org/wiki/Policy:Universal_Code_of_Conduct'

/** The code of conduct, and the one button. */
export function SendIt({ onClear }: Readonly<{ onClear: () => void }>) {
  const t = useTranslate()
  const agree = useKept('agree')
  return (
    <RequestSection part="send" heading={t('visit-new-send-heading')} words={t('visit-new-send-words')}>
      <FieldSet id={fieldId('agree')} legend={t('visit-new-agreements')} error={agree.error}>
        <Checkbox
          id={`${fieldId('agree')}-on`}
          name="agree"
          label={<Rich id="visit-new-agree" parts={{ 1: <Link href={codeOfConduct}>{t('visit-new-conduct')}</Link> }} />}
          defaultChecked={agree.all.includes('on')}
        />
      </FieldSet>
      <div className="fy-cluster">
        <Button type="submit" name="intent" value="send" action="progressive" weight="primary" size="large">
          {t('visit-new-submit')}
        </Button>
        <ClearButton onClear={onClear} />
      </div>
      <p className="fy-fine fy-dim">
        {t('visit-new-keep')} <Link href="/privacy">{t('visit-new-keep-link')}</Link>
      </p>
    </RequestSection>
  )
}

function ClearButton({ onClear }: Readonly<{ onClear: () => void }>) {
  const t = useTranslate()
  return (
    <Button
      type="submit"
      name="intent"
      value="clear"
      action="destructive"
      weight="quiet"
      size="large"
      onClick={(event) => {
        event.preventDefault()
        onClear()
      }}
    >
      {t('visit-new-clear')}
    </Button>
  )
}
