import { getInputProps, getSelectProps, useForm } from '@conform-to/react'
import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { Field } from './field.tsx'
import { SearchInput } from './search-input.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

describe('Field', () => {
  test('ties the label to the control', () => {
    const html = render(
      <Field id="mail" label="E-mail">
        <TextInput name="mail" type="email" />
      </Field>,
    )

    expect(attributesOf(html, 'label')).toMatchObject({ for: 'mail', class: 'cdx-label__label' })
    expect(attributesOf(html, 'input')).toMatchObject({ id: 'mail', class: 'cdx-text-input__input' })
    expect(attributesOf(html, 'input')).not.toHaveProperty('aria-describedby')
    expect(attributesOf(html, 'input')).not.toHaveProperty('aria-invalid')
  })

  test('makes up an id where none is given', () => {
    const html = render(
      <Field label="Note">
        <TextArea name="note" />
      </Field>,
    )

    const { id } = attributesOf(html, 'textarea')
    expect(id).toBeTruthy()
    expect(attributesOf(html, 'label').for).toBe(id)
  })

  test('names description, help and error in the order they are read', () => {
    const html = render(
      <Field id="mail" label="E-mail" description="Only the liaison sees it." help="We write there." error="Enter one.">
        <TextInput name="mail" type="email" />
      </Field>,
    )

    expect(attributesOf(html, 'input')).toMatchObject({
      'aria-describedby': 'mail-description mail-help mail-error',
      'aria-invalid': 'true',
    })
    expect(html).toContain('<span class="cdx-label__description" id="mail-description">Only the liaison sees it.</span>')
    expect(html).toContain('<div class="cdx-field__help-text" id="mail-help">We write there.</div>')
    expect(html).toContain('<div class="cdx-field__validation-message" id="mail-error">')
    expect(html).toContain('cdx-text-input cdx-text-input--status-error')
    expect(attributesOf(html, 'div', /cdx-message--inline/)).toMatchObject({ role: 'alert' })
  })

  test('marks the optional and can hide its label from the eye', () => {
    const html = render(
      <Field label="Pronouns" optional hiddenLabel>
        <TextInput name="pronouns" />
      </Field>,
    )

    expect(html).toContain('<span class="cdx-label__label__optional-flag">(optional)</span>')
    expect(html).toContain('<div class="cdx-label cdx-label--visually-hidden">')
  })

  test('marks the optional in the language of the page', () => {
    expect(render(<Field label="x" optional children={<TextInput />} />, 'ar')).toContain('(اختياري)')
  })

  test.each([
    ['text area', <TextArea key="t" />, /cdx-text-area--status-error/],
    ['select', <Select key="s" options={[]} />, /<select aria-describedby="why-error"|<select [^>]*aria-invalid="true"/],
    ['search', <SearchInput key="q" />, /<input [^>]*aria-invalid="true"/],
  ])('passes its error to a %s', (_, control, expected) => {
    expect(render(<Field id="why" label="Why" error="Write one sentence." children={control} />)).toMatch(expected)
  })
})

describe('TextInput', () => {
  test.each([
    ['email', 'ltr'],
    ['url', 'ltr'],
    ['tel', 'ltr'],
    ['text', 'auto'],
    ['date', undefined],
  ])('of type %s runs %s', (type, dir) => {
    expect(attributesOf(render(<TextInput type={type} />, 'ar'), 'input').dir).toBe(dir)
  })

  test('lets the page decide the direction', () => {
    expect(attributesOf(render(<TextInput dir="ltr" />), 'input').dir).toBe('ltr')
  })
})

describe('with Conform', () => {
  function RequestForm() {
    const [form, fields] = useForm<{ mail: string; way: string }>({
      id: 'f',
      lastResult: { status: 'error', initialValue: { mail: 'ada@', way: 'bus' }, error: { mail: ['bad'] } },
      shouldValidate: 'onBlur',
    })
    return (
      <form id={form.id}>
        <Field id={fields.mail.id} label="E-mail" description="Only we see it." error={fields.mail.errors?.[0]}>
          <TextInput {...getInputProps(fields.mail, { type: 'email' })} />
        </Field>
        <Field id={fields.way.id} label="Way">
          <Select
            {...getSelectProps(fields.way)}
            options={[
              { value: 'air', label: 'By plane' },
              { value: 'bus', label: 'By bus' },
            ]}
          />
        </Field>
      </form>
    )
  }

  test('keeps what was typed and names each text once', () => {
    const html = render(<RequestForm />)

    expect(attributesOf(html, 'input')).toMatchObject({
      id: 'f-mail',
      name: 'mail',
      value: 'ada@',
      'aria-invalid': 'true',
      'aria-describedby': 'f-mail-error f-mail-description',
    })
    expect(html).toContain('id="f-mail-error"')
    expect(html).toContain('<option dir="auto" value="bus" selected="">By bus</option>')
  })
})
