import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { KioskFrame } from './kiosk-frame.tsx'
import { NarrowFrame } from './narrow-frame.tsx'
import { PublicFrame } from './public-frame.tsx'
import { StaffFrame } from './staff-frame.tsx'

const links = [
  { href: '/', label: 'Visit us', current: true },
  { href: '/guide', label: 'City guide' },
]
const language = { to: '/guide?kind=library' }
const staff = (
  <StaffFrame
    nav={[
      [
        { href: '/today', label: 'Today', icon: 'home', current: true },
        { href: '/visits', label: 'Visits', icon: 'calendar', count: 3, countLabel: 'waiting', now: true },
      ],
      [{ href: '/reports', label: 'Reports', icon: 'heart', count: 0 }],
    ]}
    account={{ name: 'Ana Lindqvist' }}
    language={language}
    search={{ action: '/visits', value: 'Quispe' }}
    clock="San Francisco, 10:24"
  >
    <h1>Today</h1>
  </StaffFrame>
)

describe('every frame', () => {
  test.each([
    ['public', <PublicFrame key="p">x</PublicFrame>],
    ['staff', staff],
    ['desk', <DeskFrame key="d">x</DeskFrame>],
    ['narrow', <NarrowFrame key="n">x</NarrowFrame>],
  ])('%s starts with a way to its content', (_, frame) => {
    const html = render(frame)

    expect(html).toMatch(/^<a class="fy-skip" href="#main">Skip to content<\/a>/)
    expect(attributesOf(html, 'main')).toMatchObject({ id: 'main', tabindex: '-1' })
  })
})

describe('PublicFrame', () => {
  const html = render(
    <PublicFrame links={links} language={language} footLinks={[{ href: '/sign-in', label: 'Staff sign-in' }]} address="1 Sansome Street">
      x
    </PublicFrame>,
  )

  test('marks the page that is open', () => {
    expect(html).toContain('<a href="/" aria-current="page">Visit us</a>')
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  })

  test('changes the language by a plain form that comes back to the same page', () => {
    expect(attributesOf(html, 'form')).toMatchObject({ method: 'post', action: '/language' })
    expect(attributesOf(html, 'input', /hidden/)).toMatchObject({ name: 'to', value: '/guide?kind=library' })
    expect(attributesOf(html, 'button', /value="ar"/)).toMatchObject({
      type: 'submit',
      name: 'lang',
      lang: 'ar',
      dir: 'rtl',
    })
    expect(attributesOf(html, 'button', /value="en"/)['aria-current']).toBe('true')
    expect(attributesOf(html, 'button', /fy-top__lang/).popovertarget).toBe(attributesOf(html, 'div', /popover/).id)
  })

  test('keeps staff out of the way, in the foot', () => {
    expect(html).toMatch(/<footer.*<a href="\/sign-in">Staff sign-in<\/a><bdi>1 Sansome Street<\/bdi>/)
  })

  test('has no navigation without links', () => {
    expect(render(<PublicFrame>x</PublicFrame>)).not.toContain('<nav')
  })
})

describe('StaffFrame', () => {
  const html = render(staff)

  test('opens the navigation without script', () => {
    const nav = attributesOf(html, 'nav')
    expect(nav).toMatchObject({ class: 'fy-nav', popover: 'auto', 'aria-label': 'Main' })
    expect(attributesOf(html, 'button', /fy-menu/)).toMatchObject({ popovertarget: nav.id, 'aria-label': 'Menu' })
  })

  test('counts what waits, in words for those who listen, and is silent about nothing', () => {
    expect(html).toContain('<span class="fy-count fy-count--now">3<span class="fy-hide"> waiting</span></span>')
    expect(html.match(/fy-count/g)).toHaveLength(2)
  })

  test('searches visits by address', () => {
    expect(attributesOf(html, 'form', /role="search"/)).toMatchObject({ action: '/visits' })
    expect(attributesOf(html, 'input', /type="search"/)).toMatchObject({ name: 'q', value: 'Quispe' })
  })

  test('names who is signed in and signs out by POST', () => {
    expect(html).toContain('<bdi class="fy-bar__name">Ana Lindqvist</bdi>')
    expect(html).toContain('aria-label="Your account: Ana Lindqvist"')
    expect(attributesOf(html, 'form', /sign-out/)).toMatchObject({ method: 'post', action: '/sign-out' })
  })
})

describe('KioskFrame', () => {
  test('shows every language at once and no link out of the kiosk', () => {
    const html = render(<KioskFrame language={{ to: '/kiosk' }} banner="Offline since 10:02" children="x" />)

    expect(attributesOf(html, 'nav')).toMatchObject({ 'aria-label': 'Language' })
    expect(html).not.toContain('popover')
    expect(html).not.toContain('<a ')
    expect(attributesOf(html, 'div', /fy-banner/).role).toBe('status')
  })

  test('draws the door only when told', () => {
    expect(render(<KioskFrame children="x" />)).not.toContain('fy-door')
    expect(render(<KioskFrame door children="x" />)).toContain('class="fy-door"')
  })
})
