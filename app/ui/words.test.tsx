import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { Accordion } from './accordion.tsx'
import { Empty } from './empty.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { PageHead, SectionHead } from './heads.tsx'
import { InfoChip } from './info-chip.tsx'
import { Message } from './message.tsx'

describe('Message', () => {
  test('waits its turn, unless it is an error', () => {
    expect(attributesOf(render(<Message kind="success">Saved.</Message>), 'div')).toMatchObject({
      class: 'cdx-message cdx-message--block cdx-message--success',
      role: 'status',
    })
    expect(attributesOf(render(<Message kind="error">Late.</Message>), 'div').role).toBe('alert')
  })

  test.each(['success', 'warning', 'error'] as const)('draws the same icon for %s in every language', (kind) => {
    const icon = (code: 'en' | 'ar') => /<svg.*<\/svg>/.exec(render(<Message kind={kind}>x</Message>, code))?.[0]

    expect(icon('ar')).toBeTruthy()
    expect(icon('ar')).toBe(icon('en'))
  })

  test('can take the focus after a redirect', () => {
    expect(attributesOf(render(<Message takesFocus>Sent.</Message>), 'div').tabindex).toBe('-1')
  })
})

describe('ErrorSummary', () => {
  const html = render(
    <ErrorSummary
      title="Two things to fix."
      items={[{ fieldId: 'mail', text: 'E-mail: add the rest' }, { text: 'The desk is taken' }]}
    />,
  )

  test('is announced, can hold the focus and asks for it without script', () => {
    expect(attributesOf(html, 'div')).toMatchObject({ id: 'errors', tabindex: '-1', autofocus: '' })
    expect(html).toContain('role="alert"')
  })

  test('leads to each faulty field', () => {
    expect(html).toContain('<li><a href="#mail">E-mail: add the rest</a></li><li>The desk is taken</li>')
  })
})

test('InfoChip has an icon only where the state needs one', () => {
  expect(render(<InfoChip>Expected</InfoChip>)).toBe(
    '<span class="cdx-info-chip cdx-info-chip--notice"><span class="cdx-info-chip__text">Expected</span></span>',
  )
  expect(render(<InfoChip status="warning">Late</InfoChip>)).toContain('cdx-icon--small cdx-info-chip__icon--vue')
})

test('Accordion is a details element with a heading of the level that the page needs', () => {
  const html = render(
    <Accordion title="Getting here" level={2}>
      <p>By train</p>
    </Accordion>,
  )

  expect(html).toMatch(/^<details class="cdx-accordion"><summary><h2 class="cdx-accordion__header">/)
})

test('heads leave out what they are not given', () => {
  expect(render(<PageHead title="Visits" />)).toBe(
    '<div><div class="fy-head"><div class="fy-stack fy-stack--hair"><h1>Visits</h1></div></div></div>',
  )
  expect(render(<SectionHead title="Expected" id="e" count={0} />)).toBe(
    '<div class="fy-h"><h2 id="e">Expected</h2><span class="fy-count">0</span></div>',
  )
})

test('Empty says what is missing and offers a way out', () => {
  const html = render(<Empty title="No visit fits" actions={<a href="/visits">All</a>} />)

  expect(html).toContain('<h2>No visit fits</h2>')
  expect(html).toContain('<a href="/visits">All</a>')
})
