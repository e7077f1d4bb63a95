import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { type Language } from './language.ts'
import { PageLanguage, PhrasebookShelf } from './page-language.tsx'
import { type Phrasebook } from './phrasebook.ts'
import { Rich } from './rich.tsx'
import { createTranslate, type MessageKey } from './translator.ts'
import { useFormat } from './use-format.tsx'
import { TranslateProvider, useErrorText, useLocale, useTranslate } from './use-translate.tsx'

const key = (name: string) => name as MessageKey
const t = createTranslate('en', {
  en: {
    'two-links': 'Read the $2, $1, then ask.',
    'form-unfit': 'Check this.',
    'form-quoted': '“$1”',
    'form-too-long': {
      all: [
        { text: 'At most ' },
        { plural: { value: 0 }, forms: [{ text: 'one letter' }, { text: 'many letters' }], exact: {} },
      ],
    },
    hosts: { plural: { value: 1 }, forms: [{ value: 0 }, { text: 'many' }], exact: {} },
  },
})

function markup(element: JSX.Element): string {
  return renderToStaticMarkup(<TranslateProvider value={t}>{element}</TranslateProvider>)
}

describe('Rich', () => {
  test('puts elements and names into one sentence', () => {
    const parts = { 1: 'Ana <b>', 2: <a href="/privacy">statement</a> }
    expect(markup(<Rich id={key('two-links')} parts={parts} />)).toBe(
      'Read the <a href="/privacy">statement</a>, <bdi>Ana &lt;b&gt;</bdi>, then ask.',
    )
  })

  test('plain values steer plurals, and cannot stand for a part', () => {
    const id = key('hosts')
    expect(markup(<Rich id={id} parts={{ 1: 'Ana' }} values={[undefined, 1]} />)).toBe('<bdi>Ana</bdi>')
    expect(markup(<Rich id={id} parts={{ 1: 'M-03' }} values={[undefined, 1]} />)).toBe('<bdi class="fy-nowrap">M-03</bdi>')
    expect(markup(<Rich id={id} parts={{ 1: 'Ana' }} values={[undefined, 2]} />)).toBe('many')
    expect(markup(<Rich id={key('two-links')} parts={{ 2: 'x' }} values={['\uE0002\uE001']} />)).toBe(
      'Read the <bdi>x</bdi>, 2, then ask.',
    )
  })
})

describe('useErrorText', () => {
  function Error({ errors }: { errors?: string[] }) {
    return <>{useErrorText()(errors)}</>
  }

  test.each([
    [undefined, ''],
    [[], ''],
    [['form-too-long|85', 'form-unfit'], 'At most many letters'],
    [['form-too-long|1'], 'At most one letter'],
    [[toMessageRef('form-quoted', ['Ana | 100 %'])], '“Ana | 100 %”'],
    [['Invalid input|%zz'], 'Check this.'],
    [['Invalid input: expected string, received undefined'], 'Check this.'],
  ])('%j says %j', (errors, words) => {
    expect(markup(<Error errors={errors} />)).toBe(words)
  })
})

describe('PhrasebookShelf and PageLanguage', () => {
  const language: Language = { code: 'ar', bcp47: 'ar', dir: 'rtl', autonym: 'العربية' }
  const book: Phrasebook = { language, languages: [language], catalogs: { ar: { 'app-name': 'ردهة' } } }

  function Page() {
    const { bcp47, dir, languages } = useLocale()
    return (
      <p lang={bcp47} dir={dir}>
        {useTranslate()('app-name')} {useFormat().weekday('2026-12-04')} {languages.length}
      </p>
    )
  }

  test('give a page its words, direction and formats', () => {
    const page = (
      <PhrasebookShelf first={book} pathname="/visit/new">
        <PageLanguage pathname="/visit/new">
          <Page />
        </PageLanguage>
      </PhrasebookShelf>
    )
    expect(renderToStaticMarkup(page)).toBe('<p lang="ar" dir="rtl">ردهة الجمعة 1</p>')
  })

  test('hooks outside say what they lack', () => {
    expect(() => renderToStaticMarkup(<Page />)).toThrow('LocaleProvider')
    expect(() => renderToStaticMarkup(<PageLanguage pathname="/">x</PageLanguage>)).toThrow('PhrasebookShelf')
  })
})
