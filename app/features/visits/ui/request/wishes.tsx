import { useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { fieldId } from '#app/lib/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { FieldSet } from '#app/ui/field-set.tsx'
import { KeptCheckboxes, KeptParagraph, useKept } from '#app/ui/kept-field.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { guideInterests } from '../../model.ts'
import { mostWishes, raise } from '../../rules/request.ts'
import { RequestSection } from './section.tsx'

const fewestRows = 3
const toWishes = `/visit/new#${fieldId('wishes')}`

/** What the visit is for, whom to meet, what to see. */
export function YourWishes() {
  const t = useTranslate()
  return (
    <RequestSection part="wishes" heading={t('visit-new-wishes-heading')} words={t('visit-new-wishes-words')}>
      <KeptParagraph name="purpose" label={t('visit-new-purpose')} />
      <Wishes />
      <KeptCheckboxes
        name="guideInterests"
        label={t('visit-new-guide')}
        optional
        inline
        options={guideInterests.map((value) => ({ value, label: t(`visit-interest-${value}`) }))}
      />
    </RequestSection>
  )
}

type Row = Readonly<{ key: number; text: string }>

/** A ranked list. Before scripts arrive the buttons ask the server, which sends the form back rearranged. */
function Wishes() {
  const t = useTranslate()
  const { all, error } = useKept('wishes')
  const [rows, setRows] = useState<readonly Row[]>(() => toRows(all))
  const moveUp = (index: number) => setRows(raise(rows, index))
  const add = () => setRows([...rows, { key: rows.length, text: '' }])
  return (
    <FieldSet id={fieldId('wishes')} legend={t('visit-new-wishes')} optional error={error}>
      <div className="fy-stack fy-stack--tight">
        <ol className="fy-list fy-stack fy-stack--tight">
          {rows.map(({ key, text }, index) => (
            <WishRow key={key} text={text} rank={index + 1} onUp={() => moveUp(index)} />
          ))}
        </ol>
        {rows.length < mostWishes && (
          <Button
            type="submit"
            name="intent"
            value="wish-add"
            formAction={toWishes}
            icon="add"
            onClick={instead(add)}
          >
            {t('visit-new-wish-add')}
          </Button>
        )}
      </div>
    </FieldSet>
  )
}

function WishRow({ text, rank, onUp }: Readonly<{ text: string; rank: number; onUp: () => void }>) {
  const t = useTranslate()
  return (
    <li className="fy-rank">
      <b className="fy-dim">{rank}</b>
      <TextInput name="wishes" defaultValue={text} aria-label={t('visit-new-wish', rank)} />
      <Button
        type="submit"
        name="intent"
        value={`wish-up-${rank}`}
        formAction={toWishes}
        weight="quiet"
        iconOnly
        icon="arrowUp"
        label={t('visit-new-wish-up', rank)}
        disabled={rank === 1}
        onClick={instead(onUp)}
      />
    </li>
  )
}

/** Does it here and now instead of asking the server. */
function instead(act: () => void) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault()
    act()
  }
}

function toRows(texts: readonly string[]): readonly Row[] {
  const count = Math.min(mostWishes, Math.max(fewestRows, texts.length))
  return Array.from({ length: count }, (_, key) => ({ key, text: texts[key] ?? '' }))
}
