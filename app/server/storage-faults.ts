import { type ServerBuild } from '@remix-run/node'
import { logFault } from '#app/config/log.server.ts'
import { isBusy, isDiskFault } from '#app/storage/constraint.server.ts'
import { withWork, type Work } from './route-work.ts'

/**
 * The same build, but where the database takes nothing (the disk is full, read-only or broken, or another program holds
 * it for too long) the page is left with 503 and words of its own, not as a fault of the program.
 */
export function withStorageFaults(build: ServerBuild): ServerBuild {
  return withWork(build, { loader: guarded, action: guarded })
}

function guarded(work: Work): Work {
  return async (args) => {
    try {
      return await work(args)
    } catch (error) {
      const kind = storageFaultOf(error)
      if (kind === null) throw error
      logFault(error, `storage ${args.request.method}`)
      throw new Response(kind, { status: 503 })
    }
  }
}

/** "unsaved" where nothing can be written, "busy" where the database is held; null for every other fault. */
export function storageFaultOf(error: unknown): 'unsaved' | 'busy' | null {
  if (isDiskFault(error)) return 'unsaved'
  return isBusy(error) ? 'busy' : null
}
