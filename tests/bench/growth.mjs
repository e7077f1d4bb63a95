import { compareWithBare } from './against-bare.mjs'
import { measureInTurns } from './load.mjs'
import { startHouse } from './server.mjs'

const sizes = [1_000, 50_000, 100_000]

/** A house for each number of stored bookings, all open beside each other. */
export async function openHouses(data = {}) {
  const houses = []
  for (const bookings of sizes) {
    const label = `${bookings.toLocaleString('en')} bookings`
    houses.push({ ...(await startHouse({ ...data, bookings })), label })
  }
  return houses
}

/**
 * Asks the houses in turns, and reports what each request costs, how often more than a bare server that sends the same
 * bytes, and how much dearer the fullest house is than the emptiest.
 */
export async function reportGrowth(report, houses, { load, limit, bareLimit, name = '', grown = 'from 1,000 to 100,000 bookings' }) {
  const costs = await measureInTurns(houses, load)
  for (const [index, { label }] of houses.entries()) report.cost(name + label, costs[index], { limit })
  for (const [index, { label }] of houses.entries()) {
    const cost = costs[index]
    await compareWithBare(report, { label: name + label, cost, answer: cost.answer, load, limit: bareLimit })
  }
  report.ratio(`${name}growth ${grown}`, costs.at(-1).cpu / costs[0].cpu, { limit: 1.3 })
}

export async function closeHouses(houses) {
  for (const house of houses) await house.stop()
}
