import { closeSync, openSync, writeSync } from 'node:fs'
import { codePicture, height, width, type Picture } from '#tests/factories/code-picture.ts'

const framesPerSecond = 20

/** What a camera sees when nobody stands there. */
export const nothing = codePicture('nothing', { dark: 90, light: 90, around: 90 })

/** How light a picture is in its first corner when it shows a code: by that the page can tell when it came. */
const markLight = 255
const markSize = 40

/** Pictures with how many seconds each stands, as a film that Chromium shows in the place of a camera, again and again. */
export function writeFilm(path: string, scenes: readonly (readonly [Picture, seconds: number])[]): void {
  const file = openSync(path, 'w')
  writeSync(file, `YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`)
  const colours = Buffer.alloc((width * height) / 2, 128)
  for (const [{ data }, seconds] of scenes) {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), data, colours])
    for (let count = 0; count < seconds * framesPerSecond; count++) writeSync(file, frame)
  }
  closeSync(file)
}

/** The same picture with a light corner. */
export function marked({ data, ...size }: Picture): Picture {
  const out = Uint8Array.from(data)
  for (let y = 0; y < markSize; y++) out.fill(markLight, y * width, y * width + markSize)
  return { ...size, data: out }
}
