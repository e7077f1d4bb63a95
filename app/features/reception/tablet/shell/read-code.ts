import { decodeQR } from 'qr/decode.js'
import { stretched, turned, type Gray } from '../gray.ts'

/** For what the reader finds hard: faint pictures, and codes that stand on a corner. By turns, so that each look is quick. */
const otherViews = [stretched, (gray: Gray) => turned(gray, 40, 1.5)]

/** The text of the QR code in a picture, or null. `turn` counts the pictures. */
export function readCode(gray: Gray, turn: number): string | null {
  const view = otherViews[turn % otherViews.length]
  return read(gray) ?? (view ? read(view(gray)) : null)
}

/** The reader throws where there is no code, as there is none most of the time. */
function read(gray: Gray): string | null {
  try {
    return decodeQR(gray, { format: 'I420' })
  } catch {
    return null
  }
}
