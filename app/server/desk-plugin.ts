import { type Plugin } from 'vite'
import { ownProgram } from './own-program.ts'

/** The drawings that the desk without a network shows; a test compares them with its code. */
export const deskDrawings = ['alert', 'error', 'infoFilled', 'printer', 'success', 'userAdd', 'userGroup']

/** The program that draws the desk and the roll call while the house cannot be reached. */
export function deskProgram(folder: string): Plugin {
  return ownProgram(folder, { name: 'desk', entry: 'app/entry.desk.tsx', drawings: deskDrawings })
}
