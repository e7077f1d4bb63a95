import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Message } from '#app/ui/message.tsx'

const choices = [
  ['no', 'block'],
  ['ask', 'speechBubble'],
  ['yes', 'camera'],
] as const

type Props = Readonly<{ chosen: string | undefined; error: string | undefined }>

/** Whether pictures may be taken; nothing is chosen beforehand. */
export function PhotoQuestion({ chosen, error }: Props) {
  const t = useTranslate()
  return (
    <fieldset className="fy-bare fy-stack" id="photoChoice" aria-describedby={error ? 'photoChoice-error' : undefined}>
      <legend>
        <h2>{t('kiosk-photo')}</h2>
      </legend>
      <div className="fy-choice">
        {choices.map(([value, icon]) => (
          <label key={value}>
            <input type="radio" name="photoChoice" value={value} defaultChecked={chosen === value} />
            <Icon name={icon} />
            <b>{t(`kiosk-photo-${value}`)}</b>
          </label>
        ))}
      </div>
      {error && (
        <Message kind="error" inline id="photoChoice-error">
          {error}
        </Message>
      )}
      <p className="fy-dim">{t('kiosk-photo-words')}</p>
    </fieldset>
  )
}
