/** How the camera stands. Without one, or where it is not allowed, the screens look whole without it. */
export type Camera =
  | Readonly<{ is: 'none' | 'asks' | 'live' }>
  | Readonly<{ is: 'opening'; tries: number }>
  /** Nobody looks at the page: it is let go. */
  | Readonly<{ is: 'away' }>
  /** It does not answer. `again` says whether it is asked again by itself. */
  | Readonly<{ is: 'lost'; tries: number; again: boolean }>

export type Permission = 'granted' | 'prompt' | 'denied'

export type CameraNews =
  | Readonly<{ kind: 'found'; cameras: number; permission: Permission }>
  | Readonly<{ kind: 'use' | 'opened' | 'ended' | 'broken' | 'hidden' | 'shown' | 'retry' }>
  | Readonly<{ kind: 'failed'; refused: boolean }>

export const noCamera: Camera = { is: 'none' }

const opening = { is: 'opening', tries: 0 } as const

/** What news make of the camera. What makes no sense as it stands changes nothing. */
export function next(camera: Camera, news: CameraNews): Camera {
  if (news.kind === 'found') return found(camera, news)
  if (news.kind === 'hidden') return isWanted(camera) ? { is: 'away' } : camera
  switch (camera.is) {
    case 'opening':
      return opened(camera, news)
    case 'live':
      return stop(camera, news)
    case 'lost':
      return askAgain(camera, news)
    default:
      return wakes[camera.is] === news.kind ? opening : camera
  }
}

/** What opens a camera that is shut. */
const wakes = { none: null, asks: 'use', away: 'shown' } as const

function isWanted(camera: Camera): boolean {
  return camera.is === 'live' || camera.is === 'opening' || (camera.is === 'lost' && camera.again)
}

function opened(camera: Camera & { is: 'opening' }, news: CameraNews): Camera {
  if (news.kind === 'opened') return { is: 'live' }
  return news.kind === 'failed' ? { is: 'lost', tries: camera.tries + 1, again: !news.refused } : camera
}

function askAgain(camera: Camera & { is: 'lost' }, { kind }: CameraNews): Camera {
  if (kind === 'use') return opening
  return kind === 'retry' && camera.again ? { is: 'opening', tries: camera.tries } : camera
}

function stop(camera: Camera, { kind }: CameraNews): Camera {
  return kind === 'ended' || kind === 'broken' ? { is: 'lost', tries: 0, again: kind === 'ended' } : camera
}

/** A camera that is plugged in is used, and so is one that was refused and now is allowed. */
function found(camera: Camera, { cameras, permission }: CameraNews & { kind: 'found' }): Camera {
  if (!isShut(camera)) return camera
  if (permission === 'granted' && cameras > 0) return opening
  if (camera.is === 'lost') return camera
  return cameras === 0 || permission === 'denied' ? noCamera : { is: 'asks' }
}

function isShut(camera: Camera): boolean {
  return camera.is === 'none' || camera.is === 'asks' || (camera.is === 'lost' && !camera.again)
}

const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** When a lost camera is asked again. */
export function retryMs(tries: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** tries)
}
