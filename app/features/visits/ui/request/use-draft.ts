import { useEffect, useRef, useState, type RefObject } from 'react'
import { emptyForm, type KeptForm } from '#app/lib/kept-form.ts'
import { clearDraft, keepDraft, readDraft } from '../../request-draft.client.ts'

const pauseMs = 400

export type Saved = Readonly<{ at: Date; timeZone: string }> | null

/**
 * Keeps the form on this device while it is typed, and brings it back when it is opened again. `kept` is what the
 * fields start from; a new `version` has them start anew. `typed` follows the form, for its list of parts.
 */
export function useDraft(form: RefObject<HTMLFormElement>, sent: KeptForm) {
  const [start, setStart] = useState({ version: 0, kept: sent })
  const [typed, setTyped] = useState<KeptForm['values']>(sent.values)
  const [saved, setSaved] = useState<Saved>(null)
  const [awake, setAwake] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout>>()
  const wasSent = sent !== emptyForm && 'formToken' in sent.values

  useEffect(() => {
    setAwake(true)
    if (wasSent || !form.current) return
    const draft = readDraft(new Date())
    const typedBefore = changedValues(form.current)
    if (!draft && Object.keys(typedBefore).length === 0) return
    const values = { ...(draft ?? freshForm).values, ...typedBefore }
    setStart(({ version }) => ({ version: version + 1, kept: { values, errors: {} } }))
    setTyped(values)
    if (draft) setSaved(savedAt(draft.at))
  }, [form, wasSent])

  const follow = () => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      if (!form.current) return
      const values = valuesOf(form.current)
      setTyped(values)
      const now = new Date()
      if (keepDraft(values, now)) setSaved(savedAt(now))
    }, pauseMs)
  }
  const clear = () => {
    clearTimeout(pause.current)
    clearDraft()
    setStart(({ version }) => ({ version: version + 1, kept: freshForm }))
    setTyped(freshForm.values)
    setSaved(null)
  }
  return { ...start, typed, saved, awake, follow, clear }
}

/** The form as it is first shown: photographs are asked about unless somebody says otherwise. */
export const freshForm: KeptForm = { values: { photoChoice: ['ask'] }, errors: {} }

function savedAt(at: Date): Saved {
  return { at, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

function valuesOf(form: HTMLFormElement): KeptForm['values'] {
  const values: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** What was typed before this page woke up, or was brought back by the browser itself. */
function changedValues(form: HTMLFormElement): KeptForm['values'] {
  const changed = [...form.elements].filter(isTextual).filter((control) => control.value !== control.defaultValue)
  const names = new Set(changed.map(({ name }) => name))
  const all = new FormData(form)
  return Object.fromEntries([...names].map((name) => [name, all.getAll(name).map(String)]))
}

function isTextual(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  if (control instanceof HTMLTextAreaElement) return true
  return control instanceof HTMLInputElement && !['checkbox', 'radio', 'hidden', 'submit'].includes(control.type)
}
