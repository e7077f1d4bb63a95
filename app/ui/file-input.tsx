import { type InputHTMLAttributes } from 'react'
import { useControl } from './field-context.ts'

/** A file to choose, within a Field. */
export function FileInput(props: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const control = useControl(props)
  return <input {...props} {...control} type="file" className="fy-file" />
}
