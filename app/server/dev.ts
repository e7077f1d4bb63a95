import { type Server } from 'node:http'
import { type ServerBuild } from '@remix-run/node'
import { type ViteDevServer } from 'vite'
import { createApp } from './app.ts'
import { openHouse } from './serve.ts'

/** Serves the house from its sources: Vite answers for scripts and styles, and loads a changed route anew. */
export async function run(vite: ViteDevServer, server: Server, argv: readonly string[]): Promise<void> {
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  const app = createApp({ build, assets: null })
  await openHouse(server, {
    demo: argv.includes('--demo'),
    answer: (request, response) => vite.middlewares(request, response, () => app(request, response)),
  })
}
