/** The camera on the visitor's side, in a picture large enough for a code at arm's length. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 } },
}

export type Opened = Readonly<{ stream: MediaStream | null; refused: boolean }>

/** Asks for the camera and never throws. `onEnd` hears when its picture stops, by whoever's doing but ours. */
export async function openStream(onEnd: (stream: MediaStream) => void): Promise<Opened> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wanted)
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => onEnd(stream))
      track.addEventListener('mute', () => onEnd(stream))
    }
    return { stream, refused: false }
  } catch (error) {
    return { stream: null, refused: error instanceof DOMException && error.name === 'NotAllowedError' }
  }
}

export function closeStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** Between two people the camera is held, and sees nothing. */
export function letSee(stream: MediaStream | null, sees: boolean): void {
  for (const track of stream?.getTracks() ?? []) track.enabled = sees
}

/** What there is, and whether it may be used; where the browser does not tell, it has to be asked. */
export async function findCameras() {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  const status = await navigator.permissions?.query({ name: 'camera' }).catch(() => null)
  return { cameras: devices.filter(({ kind }) => kind === 'videoinput').length, permission: status?.state ?? 'prompt', status }
}
