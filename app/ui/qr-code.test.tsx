import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { attributesOf, render } from '#tests/setup/render.tsx'
import { QrCode } from './qr-code.tsx'

const text = 'https://foyer.example.org/k/K7M2QX'

test('draws every dark module and no other', () => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const { d = '' } = attributesOf(render(<QrCode text={text} title="Your pass" />), 'path')

  const drawn = data.map((line) => line.map(() => false))
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn[Number(y)]![Number(x) + step] = true
  }

  expect(drawn).toEqual(data)
  expect(size).toBe(data.length)
})

test('says what it is and keeps the quiet zone', () => {
  const html = render(<QrCode text={text} title="QR code of your pass" />)

  expect(attributesOf(html, 'svg')).toMatchObject({ role: 'img', 'aria-label': 'QR code of your pass', class: 'fy-qr' })
  expect(attributesOf(html, 'path').d).toMatch(/^M4 4h7v1H4z/)
})
