import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Message } from '#app/ui/message.tsx'

type Props = Readonly<{
  head: Readonly<{ name: string; addressConfirmed: boolean }>
  /** The name in the request, where the record says another; else nothing. */
  name: string
  action: string
}>

/** Somebody known wrote another name. It goes into the record by hand alone, once their address is confirmed. */
export function NameWritten({ head, name, action }: Props) {
  const t = useTranslate()
  if (name === '') return null
  return (
    <Message className="fy-done-note">
      <form method="post" action={action} className="fy-stack fy-stack--tight">
        <p>
          <Rich id="visits-name-written" parts={{ 1: name, 2: head.name }} />
          {!head.addressConfirmed && ` ${t('visits-name-unconfirmed')}`}
        </p>
        <input type="hidden" name="intent" value="settle-name" />
        <div className="fy-cluster">
          {head.addressConfirmed && (
            <Button type="submit" name="name" value="take">
              <span>
                <Rich id="visits-name-take" parts={{ 1: name }} />
              </span>
            </Button>
          )}
          <Button type="submit" name="name" value="keep" weight="quiet">
            <span>
              <Rich id="visits-name-keep" parts={{ 1: head.name }} />
            </span>
          </Button>
        </div>
      </form>
    </Message>
  )
}
