import { spawn } from 'node:child_process'

/** Does one step and prints one line: whether it went well, its title, how long it took. */
export async function step(title, work, isWell = () => true) {
  const begun = Date.now()
  const line = (mark) => console.log(`${mark} ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  try {
    const value = await work()
    line(isWell(value) ? '✓' : '✗')
    return value
  } catch (error) {
    line('✗')
    throw error
  }
}

const running = new Set()

/**
 * Runs one of the project's tools with its output on the terminal (or kept, when `quiet`), in a process group of its
 * own, so that nothing it started outlives it. Answers its exit code and what it said.
 */
export function runTool(words, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    running.add(child)
    const said = []
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      endGroup(child)
      resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') })
    })
  })
}

/** A stop from the keyboard or a supervisor ends what is running as well. */
export function stopWithChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const child of running) endGroup(child)
      process.exit(1)
    })
  }
}

function endGroup(child) {
  running.delete(child)
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
