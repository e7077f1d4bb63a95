import { readFile, stat } from 'node:fs/promises'
import { CommandFault } from '#app/lib/command-fault.ts'

const megabyte = 1_000_000
const most = 5 * megabyte

/** The list that an import file holds: the file's own, or the one that it keeps under a name. Each fault is a sentence. */
export async function readImportFile(file: string, listName?: string): Promise<readonly unknown[]> {
  const value = parse(await readText(file), file)
  const list = listName && isRecord(value) && listName in value ? value[listName] : value
  if (!Array.isArray(list)) throw new CommandFault(`${file} is not a list of entries, so nothing was imported.${wanted(listName)}`)
  if (list.length === 0) throw new CommandFault(`${file} holds no entries, so nothing was imported.`)
  return list
}

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  if (!found) throw new CommandFault(`There is no file ${file} that can be read.`)
  if (!found.isFile()) throw new CommandFault(`${file} is a folder or a device, not a file.`)
  if (found.size > most) {
    throw new CommandFault(`${file} has ${Math.ceil(found.size / megabyte)} MB; an import reads at most ${most / megabyte} MB.`)
  }
  const bytes = await readFile(file).catch(() => {
    throw new CommandFault(`There is no file ${file} that can be read.`)
  })
  return decode(bytes, file)
}

/** UTF-8, with or without its mark. What has a zero byte is UTF-16 or no text at all. */
function decode(bytes: Uint8Array, file: string): string {
  const fault = () => new CommandFault(`${file} is not written in UTF-8, so nothing was imported.`)
  if (bytes.includes(0)) throw fault()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw fault()
  }
}

function parse(text: string, file: string): unknown {
  if (text.trim() === '') throw new CommandFault(`${file} is empty, so nothing was imported.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandFault(`${file} is not JSON, so nothing was imported: ${(error as Error).message}`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function wanted(listName: string | undefined): string {
  return listName ? ` It must be a list, or hold one under "${listName}".` : ''
}
