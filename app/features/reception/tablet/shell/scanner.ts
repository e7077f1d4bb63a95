/** What came of a picture; `works` is false when this browser can read none. */
type Answer = Readonly<{ works: boolean; text: string | null }>

export type Scanner = (video: HTMLVideoElement) => Promise<Answer>

/** Whether this browser has all that reading codes from a camera takes. */
export function canScan(): boolean {
  return Boolean(navigator.mediaDevices?.getUserMedia) && 'Worker' in window && 'OffscreenCanvas' in window
}

/** Reads codes in a thread of its own, so that the screen answers while a picture is looked at. One picture at a time. */
export function openScanner(): Scanner {
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' })
  return async (video) => {
    const picture = await createImageBitmap(video).catch(() => null)
    if (!picture) return { works: true, text: null }
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
      worker.onerror = () => resolve({ works: false, text: null })
      worker.postMessage(picture, [picture])
    })
  }
}
