import { noCamera, type Camera } from '../camera-rules.ts'
import { look, lookAgain, noSight } from '../sightings.ts'
import { holdCamera } from './hold-camera.ts'
import { canScan, openScanner, type Scanner } from './scanner.ts'

/** `lies`: a code that was read already lies before the camera. */
export type EyeView = Readonly<{ camera: Camera; lies: boolean }>

export type Eye = Readonly<{
  view: () => EyeView
  subscribe: (listener: () => void) => () => void
  /** Somebody wants it: asks the browser for the camera. */
  use: () => void
  /** Sees through this element for as long as it stands on the screen; the answer ends it. */
  show: (video: HTMLVideoElement) => () => void
}>

type Hears = Readonly<{
  onCode: (text: string) => void
  /** Whether a code would change anything now. */
  isAwaited: () => boolean
  /** The camera is open. */
  onOpen: () => void
}>

/** The camera of the tablet, and what it reads. */
export function openEye({ onCode, isAwaited, onOpen }: Hears): Eye {
  const listeners = new Set<() => void>()
  let view: EyeView = { camera: noCamera, lies: false }
  let sight = noSight
  const change = (part: Partial<EyeView>) => {
    view = { ...view, ...part }
    listeners.forEach((listener) => listener())
  }
  const take = (text: string | null) => {
    const seen = look(sight, text, performance.now())
    sight = seen.sight
    if (seen.lies !== view.lies) change({ lies: seen.lies })
    if (seen.isNew && text !== null) onCode(text)
  }
  const held = holdCamera((camera) => {
    change({ camera, lies: false })
    if (camera.is === 'live') onOpen()
  })
  const gaze = createGaze({ take, isAwaited, onBroken: held.fail })
  if (canScan()) held.find()
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    use: held.use,
    show: (video) => {
      sight = lookAgain(sight, performance.now())
      const release = held.wear(video)
      const stop = gaze(video)
      return () => {
        stop()
        release()
      }
    },
  }
}

function hasPicture(video: HTMLVideoElement): boolean {
  return video.srcObject !== null && !document.hidden && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
}

type Gaze = Readonly<{ take: (text: string | null) => void; isAwaited: () => boolean; onBroken: () => void }>

const betweenLooksMs = 60

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks at one picture after the other, while a code is awaited. */
function createGaze({ take, isAwaited, onBroken }: Gaze) {
  let scanner: Scanner | null = null
  const lookOnce = async (video: HTMLVideoElement, isOver: () => boolean): Promise<void> => {
    if (!hasPicture(video) || !isAwaited()) return
    scanner ??= openScanner()
    const { works, text } = await scanner(video)
    if (!works) scanner = null
    if (isOver() || !isAwaited()) return
    if (works) take(text)
    else onBroken()
  }
  return (video: HTMLVideoElement) => {
    let isOver = false
    const goOn = async () => {
      while (!isOver) {
        await lookOnce(video, () => isOver)
        await pause(betweenLooksMs)
      }
    }
    void goOn()
    return () => {
      isOver = true
    }
  }
}
