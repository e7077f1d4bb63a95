import { type ReactNode } from 'react'

type Props = Readonly<{
  title: ReactNode
  description?: ReactNode
  open?: boolean
  /** Level of the heading; the page's outline decides. */
  level?: 2 | 3 | 4
  id?: string
  children: ReactNode
}>

/** Words that most readers may pass over. Never a field that must be filled in. */
export function Accordion({ title, description, open, level = 3, id, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <details className="cdx-accordion" open={open} id={id}>
      <summary>
        <Heading className="cdx-accordion__header">
          <span className="cdx-accordion__header__title">{title}</span>
          {description && <span className="cdx-accordion__header__description">{description}</span>}
        </Heading>
      </summary>
      <div className="cdx-accordion__content">{children}</div>
    </details>
  )
}
