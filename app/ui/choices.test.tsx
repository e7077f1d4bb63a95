import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { Checkbox } from './checkbox.tsx'
import { CheckboxGroup, RadioGroup } from './choice-group.tsx'
import { FieldSet } from './field-set.tsx'
import { Radio } from './radio.tsx'

describe('Checkbox and Radio', () => {
  test('keep input, icon and label in the order that the styles need', () => {
    const html = render(<Radio id="ask" name="photo" value="ask" label="Ask me first" description="Yellow band" />)

    expect(html).toBe(
      '<div class="cdx-radio"><div class="cdx-radio__wrapper">' +
        '<input id="ask" name="photo" type="radio" class="cdx-radio__input" aria-describedby="ask-description" value="ask"/>' +
        '<span class="cdx-radio__icon"></span>' +
        '<div class="cdx-radio__label cdx-label">' +
        '<label class="cdx-label__label" for="ask"><span class="cdx-label__label__text">Ask me first</span></label>' +
        '<span class="cdx-label__description" id="ask-description">Yellow band</span>' +
        '</div></div></div>',
    )
  })

  test('says what is wrong with one box', () => {
    const html = render(<Checkbox id="agree" name="agree" label="I have read it" error="Tick this to go on." />)

    expect(attributesOf(html, 'div')).toMatchObject({ class: 'cdx-checkbox cdx-checkbox--status-error' })
    expect(attributesOf(html, 'input')).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'agree-error',
    })
    expect(html).toContain('id="agree-error"')
  })

  test('hold a field of their own', () => {
    const html = render(<Checkbox name="diet" value="other" label="Other" custom={<i />} />)

    expect(html).toContain('</div><div class="cdx-checkbox__custom-input"><i></i></div></div>')
  })
})

describe('groups', () => {
  const options = [
    { value: 'no', label: 'No photographs' },
    { value: 'ask', label: 'Ask me each time' },
  ]

  test('are a fieldset whose legend comes first and holds the description', () => {
    const html = render(
      <FieldSet id="p" legend="Photographs" description="You can change this.">
        <p>x</p>
      </FieldSet>,
    )

    expect(html).toMatch(/^<fieldset[^>]*><legend class="cdx-label">.*You can change this\.<\/span><\/legend>/)
  })

  test('choose nothing by themselves', () => {
    expect(render(<RadioGroup name="photo" legend="Photographs" options={options} />)).not.toContain('checked')
  })

  test('show what was chosen before', () => {
    const html = render(<RadioGroup id="p" name="photo" legend="P" options={options} defaultValue="ask" />)

    expect(attributesOf(html, 'input', /id="p-ask"/)).toHaveProperty('checked')
    expect(attributesOf(html, 'input', /id="p-no"/)).not.toHaveProperty('checked')
  })

  test('take several values for checkboxes', () => {
    const html = render(<CheckboxGroup name="p" legend="P" options={options} defaultValue={['no', 'ask']} />)

    expect(html.match(/checked=""/g)).toHaveLength(2)
  })

  test('tie their error to the fieldset, which a summary can link to', () => {
    const html = render(<RadioGroup id="p" name="photo" legend="P" options={options} error="Choose one." />)

    expect(attributesOf(html, 'fieldset')).toMatchObject({
      id: 'p',
      tabindex: '-1',
      'aria-describedby': 'p-error',
    })
    expect(html).toContain('cdx-radio--status-error')
    expect(html).toContain('id="p-error"')
  })
})
