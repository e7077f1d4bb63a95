import { spawn } from 'node:child_process'

/** A fault that the person at the keyboard can do something about: one sentence, and what a program said of it. */
export class Fault extends Error {
  constructor(sentence, { output = '' } = {}) {
    super(sentence)
    this.output = output
  }
}

/** Runs a program to its end and gives its output; a program that fails is a Fault that carries all it said. */
export function runProgram(program, words, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const answer = []
    const said = []
    child.stdout.on('data', (chunk) => {
      answer.push(chunk)
      said.push(chunk)
    })
    child.stderr.on('data', (chunk) => said.push(chunk))
    child.on('error', (error) => reject(new Fault(`${program} can't be started: ${error.message}.`)))
    child.on('close', (code) => {
      const textOf = (chunks) => Buffer.concat(chunks).toString('utf8')
      if (code === 0) resolve(textOf(answer))
      else reject(new Fault(`${program} ${words.join(' ')} ended with ${code}.`, { output: textOf(said) }))
    })
  })
}
