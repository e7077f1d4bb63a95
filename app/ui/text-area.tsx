import { type TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { useControl } from './field-context.ts'

/** Several lines of free text, in the direction of its first letter. */
export function TextArea({ className, rows = 3, dir = 'auto', ...native }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const control = useControl(native)
  return (
    <div
      className={classes(
        'cdx-text-area',
        control['aria-invalid'] && 'cdx-text-area--status-error',
        className,
      )}
    >
      <textarea {...native} {...control} className="cdx-text-area__textarea" rows={rows} dir={dir} />
    </div>
  )
}
