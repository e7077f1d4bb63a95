import { type ActionFunction, type LoaderFunction, type ServerBuild } from '@remix-run/node'

export type Work = LoaderFunction | ActionFunction
type Around = (work: Work) => Work

/** The same build with something done round every loader, and every action, of its routes. */
export function withWork(build: ServerBuild, round: Readonly<{ loader?: Around; action?: Around }>): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module
    const work = {
      ...(loader && { loader: round.loader ? round.loader(loader) : loader }),
      ...(action && { action: round.action ? round.action(action) : action }),
    }
    return [id, { ...route, module: { ...route.module, ...work } }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}
