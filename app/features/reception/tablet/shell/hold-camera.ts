import { next, noCamera, retryMs, type Camera, type CameraNews } from '../camera-rules.ts'
import { closeStream, findCameras, letSee, openStream } from './stream.ts'

export type HeldCamera = Readonly<{
  /** Finds out whether there is a camera, and goes on hearing of it. */
  find: () => void
  use: () => void
  /** Nothing can be read from it. */
  fail: () => void
  /** Shows its picture in this element until the answer is called; without one it sees nothing. */
  wear: (video: HTMLVideoElement) => () => void
}>

/** Opens the camera where it may be, lets it go when nobody looks at the page, asks again when it is lost. */
export function holdCamera(onChange: (camera: Camera) => void): HeldCamera {
  let camera: Camera = noCamera
  let stream: MediaStream | null = null
  let worn: HTMLVideoElement | null = null

  const show = () => showIn(worn, stream)
  const hold = (other: MediaStream | null) => {
    closeStream(stream)
    stream = other
    show()
  }
  const tell = (news: CameraNews) => {
    const before = camera
    camera = next(before, news)
    if (camera === before) return
    if (camera.is === 'opening') void open(camera)
    else if (camera.is !== 'live') hold(null)
    if (camera.is === 'lost') setTimeout(tell, retryMs(camera.tries), { kind: 'retry' })
    onChange(camera)
  }
  const open = async (asked: Camera) => {
    const opened = await openStream((ended) => ended === stream && tell({ kind: 'ended' }))
    if (camera !== asked) return closeStream(opened.stream)
    hold(opened.stream)
    tell(opened.stream ? { kind: 'opened' } : { kind: 'failed', refused: opened.refused })
  }
  const wear = (video: HTMLVideoElement) => {
    worn = video
    show()
    return () => {
      video.srcObject = null
      if (worn === video) worn = null
      show()
    }
  }
  return { find: () => void listen(tell), use: () => tell({ kind: 'use' }), fail: () => tell({ kind: 'broken' }), wear }
}

/** What no element shows sees nothing. */
function showIn(video: HTMLVideoElement | null, stream: MediaStream | null): void {
  letSee(stream, video !== null)
  if (video && video.srcObject !== stream) video.srcObject = stream
}

async function listen(tell: (news: CameraNews) => void): Promise<void> {
  const again = async () => {
    const { cameras, permission, status } = await findCameras()
    tell({ kind: 'found', cameras, permission })
    return status
  }
  navigator.mediaDevices.addEventListener('devicechange', () => void again())
  document.addEventListener('visibilitychange', () => tell({ kind: document.hidden ? 'hidden' : 'shown' }))
  const status = await again()
  status?.addEventListener('change', () => void again())
}
