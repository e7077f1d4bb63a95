type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export type SentFields = readonly (readonly [name: string, text: string])[]

/** These differ each time a form is shown; all other hidden fields say which form of a page it is. */
const freshEachTime = new Set(['formToken', 'eventId', 'revision'])

/**
 * Puts what was sent back into the form of this page that it came from, as if it were typed again.
 * 'untyped': the form has nothing to type. 'no-place': no form of the page can hold all of it.
 */
export function refill(fields: SentFields): 'refilled' | 'untyped' | 'no-place' {
  const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]:not([data-sent])')]
  const form = forms.find((each) => canHold(each, fields))
  if (!form) return 'no-place'
  if (controlsOf(form).every(isHidden)) return 'untyped'
  const names = new Set(controlsOf(form).map((control) => control.name))
  for (const name of names) fill(named(form, name), textsOf(fields, name))
  return 'refilled'
}

function canHold(form: HTMLFormElement, fields: SentFields): boolean {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[name]')].map(({ name }) => name)
  return [...new Set(fields.map(([name]) => name))].every((name) => {
    const controls = named(form, name)
    return controls.length === 0 ? buttons.includes(name) : holds(controls, name, textsOf(fields, name))
  })
}

function holds(controls: readonly Control[], name: string, texts: readonly string[]): boolean {
  if (controls.some(isChoice)) return texts.every((text) => controls.some(({ value }) => value === text))
  const isSame = (control: Control, index: number) => !isHidden(control) || control.value === texts[index]
  return controls.length === texts.length && (freshEachTime.has(name) || controls.every(isSame))
}

function fill(controls: readonly Control[], texts: readonly string[]): void {
  controls.forEach((control, index) => {
    if (isChoice(control)) {
      if (control.checked !== texts.includes(control.value)) control.click()
    } else if (texts[index] !== undefined) write(control, texts[index])
  })
}

/** Past React's own setter, so that it hears of the change as of typing. */
function write(control: Control, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set
  setter?.call(control, text)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

function controlsOf(form: HTMLFormElement): Control[] {
  const controls = form.querySelectorAll<Control>('input[name]:not([type="file"], [type="submit"]), textarea[name], select[name]')
  return [...controls].filter((control) => !control.disabled)
}

function named(form: HTMLFormElement, name: string): Control[] {
  return controlsOf(form).filter((control) => control.name === name)
}

function textsOf(fields: SentFields, name: string): string[] {
  return fields.filter((field) => field[0] === name).map(([, text]) => text)
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}

function isHidden(control: Control): boolean {
  return control.type === 'hidden'
}
