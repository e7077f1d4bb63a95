import { Form, useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { Message } from '#app/ui/message.tsx'
import { refill, type SentFields } from './refill.ts'

type Sent = Readonly<{ path: string; search: string; fields: SentFields }>

/**
 * On the page whose form was sent when its sender's session was over: what they typed stands in the form again. Where no
 * form can hold it, or scripts do not run, it is shown and can be sent as it is.
 */
export function SentFormNotice({ sent }: Readonly<{ sent: Sent | null }>) {
  const { pathname } = useLocation()
  return sent && sent.path === pathname ? <Notice key={JSON.stringify(sent)} sent={sent} /> : null
}

function Notice({ sent }: Readonly<{ sent: Sent }>) {
  const t = useTranslate()
  const [outcome, setOutcome] = useState<ReturnType<typeof refill>>('no-place')
  useEffect(() => setOutcome(refill(sent.fields)), [sent])
  if (outcome === 'untyped') return null
  return (
    <Message kind="warning" className="fy-done-note">
      <div className="fy-stack fy-stack--tight">
        <p>{t(outcome === 'refilled' ? 'staff-kept-refilled' : 'staff-kept-words')}</p>
        {outcome === 'no-place' && <Typed fields={sent.fields} />}
        <div className="fy-cluster">
          {outcome === 'no-place' && <SendAgain sent={sent} />}
          <Form method="post" action="/kept-form" data-sent="">
            <input type="hidden" name="path" value={sent.path} />
            <Button type="submit" weight="quiet">
              {t('staff-kept-drop')}
            </Button>
          </Form>
        </div>
      </div>
    </Message>
  )
}

/** What people wrote has more than one word; a choice or an id has not. */
function Typed({ fields }: Readonly<{ fields: SentFields }>) {
  const texts = fields.map(([, text]) => text.trim()).filter((text) => /\s/.test(text))
  return [...new Set(texts)].map((text) => (
    <div key={text} dir="auto" className="fy-letter">
      {text}
    </div>
  ))
}

function SendAgain({ sent: { path, search, fields } }: Readonly<{ sent: Sent }>) {
  const t = useTranslate()
  return (
    <Form method="post" action={`${path}${search ? `${search}&` : '?'}index`} data-sent="">
      {inPlaces(fields).map(({ place, name, text }) => (
        <input key={place} type="hidden" name={name} value={text} />
      ))}
      <Button type="submit" action="progressive" weight="primary">
        {t('staff-kept-send')}
      </Button>
    </Form>
  )
}

/** A form may say the same twice. */
function inPlaces(fields: SentFields) {
  return fields.map(([name, text], place) => ({ place, name, text }))
}
