import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { ButtonLink } from './button-link.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Link, LinkProvider } from './link.tsx'

describe('Button', () => {
  test('names only what differs from the usual', () => {
    const html = render(<Button type="submit">Send my request</Button>)

    expect(attributesOf(html, 'button')).toEqual({ type: 'submit', class: 'cdx-button' })
  })

  test('wears action, weight and size', () => {
    const html = render(
      <Button type="submit" action="destructive" weight="quiet" size="large">
        Cancel the visit
      </Button>,
    )

    expect(attributesOf(html, 'button').class).toBe(
      'cdx-button cdx-button--action-destructive cdx-button--weight-quiet cdx-button--size-large',
    )
  })

  test('speaks its label when the icon stands alone', () => {
    const html = render(<Button type="button" iconOnly icon="menu" label="Menu" opens="nav" />)

    expect(attributesOf(html, 'button')).toMatchObject({
      class: 'cdx-button cdx-button--icon-only',
      'aria-label': 'Menu',
      popovertarget: 'nav',
    })
    expect(html).toContain('<span class="cdx-icon cdx-icon--medium" aria-hidden="true">')
  })
})

describe('ButtonLink', () => {
  test('is a link with the classes of an enabled button', () => {
    const html = render(
      <ButtonLink href="/visit/new" action="progressive" weight="primary">
        Ask for a visit
      </ButtonLink>,
    )

    expect(attributesOf(html, 'a')).toEqual({
      href: '/visit/new',
      class:
        'cdx-button cdx-button--action-progressive cdx-button--weight-primary ' +
        'cdx-button--fake-button cdx-button--fake-button--enabled',
    })
  })
})

describe('Link', () => {
  const routed = (href: string, reload = false) =>
    render(
      <LinkProvider value={({ to }: { to: string }) => createElement('a', { 'data-routed': to })}>
        <Link href={href} reload={reload}>
          x
        </Link>
      </LinkProvider>,
    ).includes('data-routed')

  test.each(['/guide', '/visits?q=a', '?day=2'])('goes through the router to %s', (href) => {
    expect(routed(href)).toBe(true)
  })

  test.each(['https://example.org/', '//example.org', '#main', 'mailto:a@example.org', 'webcal://x.ics'])(
    'is an anchor to %s',
    (href) => expect(routed(href)).toBe(false),
  )

  test('asks the server anew when told to', () => {
    expect(routed('/guide.gpx', true)).toBe(false)
  })
})

describe('Icon', () => {
  test('flips what points, in a page from right to left', () => {
    expect(render(<Icon name="next" />, 'ar')).toMatch(/cdx-icon--flipped|<path d="/)
    expect(render(<Icon name="next" />, 'ar')).not.toBe(render(<Icon name="next" />, 'en'))
  })

  test('leaves a clock as it is', () => {
    expect(render(<Icon name="clock" />, 'ar')).toBe(render(<Icon name="clock" />, 'en'))
  })

  test('is silent beside words and speaks alone', () => {
    expect(attributesOf(render(<Icon name="bell" />), 'span')).toMatchObject({ 'aria-hidden': 'true' })
    const alone = render(<Icon name="bell" label="Private" />)
    expect(attributesOf(alone, 'span')).not.toHaveProperty('aria-hidden')
    expect(attributesOf(alone, 'svg')).toMatchObject({ role: 'img', 'aria-label': 'Private' })
  })
})
