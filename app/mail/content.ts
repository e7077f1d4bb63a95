/** What one message says, in words already chosen; `renderMail` gives it its form. */
export type MailContent = Readonly<{
  subject: string
  /** The first sentence is the news. */
  heading: string
  paragraphs: readonly string[]
  /** Label and value: when, where, with whom. */
  facts?: readonly (readonly [label: string, value: string])[]
  /** Blocks after the facts, such as an itinerary by day. */
  sections?: readonly Readonly<{
    heading: string
    lines: readonly Readonly<{ when: string; what: string; more?: string }>[]
  }>[]
  /** The one thing to do. */
  button?: Readonly<{ label: string; href: string }>
  /** Further ways on, as links. */
  links?: readonly Readonly<{ label: string; href: string }>[]
  after?: readonly string[]
  /** Who writes, and why this came. */
  closing: readonly string[]
}>

export type MailLanguage = Readonly<{ lang: string; dir: 'ltr' | 'rtl' }>
export type RenderedMail = Readonly<{ subject: string; text: string; html: string }>
