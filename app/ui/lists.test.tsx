import { describe, expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { Line, LineItem, LineWay } from './line.tsx'
import { Row, Rows } from './rows.tsx'
import { Steps } from './steps.tsx'
import { Table, type Column } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tiles } from './tiles.tsx'

type Visit = Readonly<{ id: string; name: string; days: number }>

describe('Table', () => {
  const columns: Column<Visit>[] = [
    { key: 'name', header: 'Visitor', kind: 'name', cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'days', header: <a href="?sort=days">Days</a>, label: 'Days', kind: 'number', sorted: 'ascending', cell: ({ days }) => days },
    { key: 'state', header: 'State', kind: 'act', cell: () => 'Planned' },
    { key: 'host', header: 'Host', cell: () => null },
  ]
  const html = render(
    <Table
      caption="Visits"
      hiddenCaption
      cards
      columns={columns}
      rows={[{ id: '1', name: 'ليلى', days: 3 }]}
      rowKey={({ id }) => id}
      isToday={({ days }) => days === 3}
    />,
  )

  test('has a caption, a scrolling region of that name, and heads for columns and rows', () => {
    expect(attributesOf(html, 'div')).toMatchObject({ role: 'region', tabindex: '0', 'aria-label': 'Visits' })
    expect(html).toContain('<caption class="fy-hide">Visits</caption>')
    expect(html).toContain('<th scope="col">Visitor</th>')
    expect(html).toContain('<th scope="row"><bdi>ليلى</bdi></th>')
    expect(attributesOf(html, 'th', /aria-sort/)).toMatchObject({ 'aria-sort': 'ascending', class: 'fy-num' })
  })

  test('labels values for narrow screens, but not chips and buttons', () => {
    expect(html).toContain('<td class="fy-num" data-label="Days">3</td>')
    expect(html).toContain('<td>Planned</td>')
    expect(html).toContain('<td data-label="Host"></td>')
  })

  test('marks what is today', () => {
    expect(html).toContain('<tr class="fy-today">')
  })
})

test('Rows are a list: when, who, one action', () => {
  const html = render(
    <Rows ordered>
      <Row when={<time>10:00</time>} act={<b>x</b>}>
        Adaeze
      </Row>
    </Rows>,
  )

  expect(html).toBe(
    '<ol class="fy-list fy-rows"><li><span><time>10:00</time></span><div>Adaeze</div>' +
      '<div class="fy-act"><b>x</b></div></li></ol>',
  )
})

test('a plain row starts with its words', () => {
  expect(render(<Rows shape="plain" children={<Row>Adaeze</Row>} />)).toContain('<li><div>Adaeze</div></li>')
})

test('Line says where you are now', () => {
  const html = render(
    <Line>
      <LineItem when="10:00" icon="layout" now>
        Desk
      </LineItem>
      <LineWay>13 min on foot</LineWay>
    </Line>,
  )

  expect(attributesOf(html, 'li')).toEqual({ class: 'fy-now', 'aria-current': 'step' })
  expect(html).toContain('<li class="fy-go">')
})

test('Steps tell their state in words too', () => {
  const html = render(
    <Steps
      steps={[
        { label: 'You', state: 'faulty', href: '#you', note: 'to fix' },
        { label: 'Dates', state: 'current' },
      ]}
    />,
  )

  expect(html).toContain('<li class="fy-faulty"><a href="#you">You</a><span class="fy-hide"> (to fix)</span></li>')
  expect(html).toContain('<li aria-current="step">Dates</li>')
})

test('Tabs are links, one of them current', () => {
  const html = render(
    <Tabs
      label="Spaces"
      tabs={[
        { href: '/spaces', label: 'Desks', current: true },
        { href: '/spaces?view=rooms', label: 'Rooms' },
      ]}
    />,
  )

  expect(attributesOf(html, 'nav')).toMatchObject({ 'aria-label': 'Spaces' })
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
})

test('Tiles keep a number apart from the direction of the page', () => {
  expect(render(<Tiles tiles={[{ value: '29 / 40', label: 'desks in use' }]} />, 'ar')).toContain(
    '<b><bdi>29 / 40</bdi></b>',
  )
})
