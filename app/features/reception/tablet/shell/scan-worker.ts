import { toGray } from '../gray.ts'

// Runs in a thread of its own: reads the code in each picture that it is sent, and keeps none.

type Detector = Readonly<{ detect: (picture: ImageBitmap) => Promise<readonly Readonly<{ rawValue: string }>[]> }>
type DetectorClass = (new (options: { formats: string[] }) => Detector) &
  Readonly<{ getSupportedFormats: () => Promise<readonly string[]> }>
type Reader = (picture: ImageBitmap) => Promise<string | null>

/** The browser's own reader where it has one; else ours, which is loaded only then. */
async function openReader(): Promise<Reader> {
  const Own = (self as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const formats = await Own?.getSupportedFormats().catch((): readonly string[] => [])
  if (!Own || !formats?.includes('qr_code')) return openOurs()
  const detector = new Own({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
}

async function openOurs(): Promise<Reader> {
  const { readCode } = await import('./read-code.ts')
  let turn = 0
  let canvas: OffscreenCanvas | undefined
  return async (picture) => {
    const { width, height } = picture
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
    const drawn = canvas.getContext('2d', { willReadFrequently: true })
    if (!drawn) throw new Error('the browser draws no pictures')
    drawn.drawImage(picture, 0, 0)
    return readCode(toGray(drawn.getImageData(0, 0, width, height)), turn++)
  }
}

let reader = openReader()

/** A reader of the browser's own may be there and not work: then ours does. */
async function read(picture: ImageBitmap): Promise<string | null> {
  try {
    return await (await reader)(picture)
  } catch {
    reader = openOurs()
    return (await reader)(picture)
  }
}

self.onmessage = async ({ data: picture }: MessageEvent<ImageBitmap>) => {
  const answer = await read(picture).then(
    (text) => ({ works: true, text }),
    () => ({ works: false, text: null }),
  )
  picture.close()
  self.postMessage(answer)
}
