import { measure } from './load.mjs'
import { startBare } from './server.mjs'

/**
 * Measures a bare node:http server that sends the same bytes as `answer`, and reports how often more the house costs.
 * `load` is as for `measure`.
 */
export async function compareWithBare(report, { label, cost, answer, load, limit }) {
  const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, ...headers } = answer.headers
  const bare = await startBare({ ...answer, headers })
  const same = await measure(bare, { ...load, count: 4_000, warmUp: 500, settled: undefined })
  report.cost(`${label}, bare node:http, the same bytes`, same)
  report.ratio(`${label}, against bare`, cost.cpu / same.cpu, { limit })
  await bare.stop()
}
