import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createTranslate } from '#app/i18n/translator.ts'
import { TranslateProvider } from '#app/i18n/use-translate.tsx'
import { MailKindName } from './mail-table.tsx'

const t = createTranslate('en', { en: { 'mailbox-kind-sign-in': 'Link to sign in' } })

test.each([
  ['a kind of message in words', 'sign-in', 'Link to sign in'],
  ['one that is not written any more as it was kept', 'weekly-letter', '<bdi dir="ltr">weekly-letter</bdi>'],
])('says %s', (_, kind, words) => {
  const page = (
    <TranslateProvider value={t}>
      <MailKindName kind={kind} />
    </TranslateProvider>
  )
  expect(renderToStaticMarkup(page)).toBe(words)
})
