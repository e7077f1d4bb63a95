import leftToRight from './ltr.css?url'
import rightToLeft from './rtl.css?url'

export const stylesheets = { ltr: leftToRight, rtl: rightToLeft } as const

/**
 * The stylesheet of a page, by the direction of its language: one file, so that the first
 * paint waits for one answer. Dark values are inside it, behind a media query.
 */
export function stylesheetLinks(dir: 'ltr' | 'rtl') {
  return [{ rel: 'stylesheet', href: stylesheets[dir] }] as const
}
