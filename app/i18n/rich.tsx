import { createElement, Fragment, type ReactNode } from 'react'
import { type MessageKey } from './translator.ts'
import { useTranslate } from './use-translate.tsx'

type RichProps = Readonly<{
  id: MessageKey
  /** What stands in the place of `$n`. Text is a name or other words from outside and is set apart by `<bdi>`. */
  parts: Readonly<Record<number, ReactNode>>
  /** Plain values for the other parameters: the first is `$1`. Numbers may steer PLURAL. */
  values?: readonly (string | number | undefined)[]
}>

/** Private-use characters mark where a part goes; they are taken out of the values. */
const open = '\uE000'
const close = '\uE001'
const marks = /[\uE000\uE001]/g
const place = /\uE000(\d+)\uE001/
/** The name of a desk, such as M-03: no line ends at its hyphen. */
const label = /^\S+-\d+$/

/** One sentence with links, names or other elements in it. */
export function Rich({ id, parts, values = [] }: RichProps) {
  const t = useTranslate()
  const count = Math.max(values.length, ...Object.keys(parts).map(Number))
  const marked = Array.from({ length: count }, (_, index) => {
    const value = values[index] ?? ''
    if (index + 1 in parts) return `${open}${index + 1}${close}`
    return typeof value === 'number' ? value : value.replace(marks, '')
  })
  const pieces = t(id, ...marked).split(place)
  const nodes = pieces.map((piece, index) => (index % 2 === 0 ? piece : isolate(parts[Number(piece)])))

  return createElement(Fragment, null, ...nodes)
}

function isolate(part: ReactNode): ReactNode {
  return typeof part === 'string' ? <bdi className={label.test(part) ? 'fy-nowrap' : undefined}>{part}</bdi> : part
}
