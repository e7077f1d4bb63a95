import { compareWithBare } from './against-bare.mjs'
import { measureInTurns } from './load.mjs'
import { startHouse } from './server.mjs'

const sizes = [1_000, 50_000, 100_000]

/**
 * Houses with more and more stored bookings beside each other; `measureIt` asks them. Reports each by its size and how
 * much dearer the largest is than the smallest, and what the same bytes cost a bare server.
 */
export async function reportGrowth(report, { data = {}, load, limit, prefix = '', before, after }) {
  const houses = []
  for (const bookings of sizes) houses.push(await startHouse({ ...data, bookings }))
  await before?.(houses)
  const costs = await measureInTurns(houses, load)
  for (const [index, cost] of costs.entries()) {
    const label = `${prefix}${sizes[index].toLocaleString('en')} bookings`
    report.cost(label, cost, { limit })
    await after?.(houses[index])
  }
  for (const house of houses) await house.stop()
  for (const [index, cost] of costs.entries()) {
    const label = `${prefix}${sizes[index].toLocaleString('en')} bookings`
    await compareWithBare(report, { label, cost, answer: cost.answer, load })
  }
  report.ratio(`${prefix}growth from 1,000 to 100,000 bookings`, costs.at(-1).cpu / costs[0].cpu, { limit: 1.3 })
}
