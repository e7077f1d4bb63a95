import { type Request, type Response } from 'express'
import { prepared } from '#app/storage/prepared.server.ts'
import { takesWrites } from '#app/storage/write-probe.server.ts'
import { lastJobRun } from '#app/jobs/runner.server.ts'

const jobsLateMs = 60_000

/** `/healthz`: the process is up. `/readyz`: the database answers and takes writes, and the jobs run. */
export async function answerHealth(request: Request, response: Response): Promise<void> {
  response.setHeader('Cache-Control', 'no-store')
  if (request.path === '/healthz') {
    response.type('text/plain').send('ok\n')
    return
  }
  const faults = [databaseFault() ?? (await writeFault()), jobsFault()].filter((fault) => fault !== null)
  response.status(faults.length === 0 ? 200 : 503).type('text/plain').send(`${faults.join('\n') || 'ok'}\n`)
}

function databaseFault(): string | null {
  try {
    prepared('SELECT 1').get()
    return null
  } catch {
    return 'The database does not answer.'
  }
}

async function writeFault(): Promise<string | null> {
  return (await takesWrites(new Date())) ? null : 'The database takes no writes.'
}

function jobsFault(): string | null {
  const last = lastJobRun()
  return last !== null && Date.now() - last.getTime() > jobsLateMs ? 'The jobs have not run for a minute.' : null
}
