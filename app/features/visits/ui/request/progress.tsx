import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { progressOf } from './parts.ts'

type Props = Readonly<{ kept: KeptForm; saved: Readonly<{ at: Date; timeZone: string }> | null }>

/** The parts of the form as links, and when it was last kept on this device. */
export function RequestProgress({ kept, saved }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const notes = { past: t('visit-new-part-done'), faulty: t('visit-new-part-fix'), current: undefined, ahead: undefined }
  const steps = progressOf(kept).map(({ name, state }) => ({
    label: t(`visit-new-part-${name}`),
    href: `#part-${name}`,
    state,
    note: notes[state],
  }))
  return (
    <nav aria-label={t('visit-new-parts')}>
      <Steps steps={steps} many />
      {saved && (
        <p className="fy-fine fy-dim fy-pad">
          <span className="fy-with-icon">
            <Icon name="check" size="small" />
            <span>{t('visit-new-saved', format.time(saved.at, saved.timeZone))}</span>
          </span>
        </p>
      )}
    </nav>
  )
}
