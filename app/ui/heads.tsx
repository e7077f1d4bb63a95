import { type ReactNode } from 'react'

type PageHeadProps = Readonly<{
  title: ReactNode
  /** One line that says what now, or what this is. */
  lead?: ReactNode
  /** The link back to where this page belongs. */
  crumb?: ReactNode
  /** At most one primary button among them. */
  actions?: ReactNode
}>

/** The top of a page for staff. */
export function PageHead({ title, lead, crumb, actions }: PageHeadProps) {
  return (
    <div>
      {crumb && <p className="fy-crumb">{crumb}</p>}
      <div className="fy-head">
        <div className="fy-stack fy-stack--hair">
          <h1>{title}</h1>
          {lead && <p className="fy-dim">{lead}</p>}
        </div>
        {actions && <div className="fy-cluster">{actions}</div>}
      </div>
    </div>
  )
}

type SectionHeadProps = Readonly<{
  title: ReactNode
  /** For `aria-labelledby` of the section. */
  id?: string
  count?: number
  /** A link or a remark at the end of the line. */
  aside?: ReactNode
}>

/** A heading with the line under it. */
export function SectionHead({ title, id, count, aside }: SectionHeadProps) {
  return (
    <div className="fy-h">
      <h2 id={id}>{title}</h2>
      {count !== undefined && <span className="fy-count">{count}</span>}
      {aside && <div className="fy-h__aside fy-fine">{aside}</div>}
    </div>
  )
}

/** A part of a long form: its heading beside the fields where there is room. */
export function FormSection({ heading, children }: Readonly<{ heading: string; children: ReactNode }>) {
  return (
    <section className="fy-section">
      <h2>{heading}</h2>
      <div className="fy-stack">{children}</div>
    </section>
  )
}
