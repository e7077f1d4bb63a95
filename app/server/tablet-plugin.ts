import { type Plugin } from 'vite'
import { ownProgram } from './own-program.ts'

/** The drawings that screens of the tablet show; a test compares them with its code. */
export const tabletDrawings = [
  'alert', 'article', 'bell', 'block', 'calendar', 'camera', 'error', 'infoFilled', 'logOut', 'previous', 'printer',
  'qrCode', 'speechBubble', 'success', 'userAdd',
]

/** The program that runs the tablet at the door, with a network and without. */
export function tabletProgram(folder: string): Plugin {
  return ownProgram(folder, { name: 'tablet', entry: 'app/entry.tablet.tsx', drawings: tabletDrawings })
}
