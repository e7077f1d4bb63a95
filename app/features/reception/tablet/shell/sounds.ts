import { soundOf, type Sound } from '../sound-rules.ts'
import { type Kiosk } from './kiosk.ts'

const noteSeconds = 0.16
const loudness = 0.06

/** The notes of each, in hertz: up for in, down for out. */
const tunes: Readonly<Record<Sound, readonly number[]>> = {
  read: [880],
  in: [659, 988],
  out: [988, 659],
  bell: [784, 784],
  look: [392],
}

/** Lets the tablet be heard, softly; to be called at a touch, for before one browsers are silent. */
export function beginSounds(kiosk: Kiosk): void {
  const air = new AudioContext()
  let shown = kiosk.view().state.screen
  kiosk.subscribe(() => {
    const before = shown
    shown = kiosk.view().state.screen
    const sound = soundOf(before, shown)
    if (sound) tunes[sound].forEach((pitch, place) => playNote(air, pitch, air.currentTime + place * noteSeconds))
  })
}

function playNote(air: AudioContext, pitch: number, at: number): void {
  const tone = new OscillatorNode(air, { type: 'sine', frequency: pitch })
  const volume = new GainNode(air, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.linearRampToValueAtTime(0, at + noteSeconds)
  tone.connect(volume).connect(air.destination)
  tone.start(at)
  tone.stop(at + noteSeconds)
}
