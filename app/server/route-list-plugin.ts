import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Plugin } from 'vite'

const opening = 'window.__remixManifest='
const switches = ['hasAction', 'hasLoader', 'hasErrorBoundary', 'index'] as const

type Named = Readonly<{ id: string; parentId?: string; module: string; imports: readonly string[] }>
type Route = Named & Readonly<Record<string, unknown>>
type List = Readonly<Record<string, unknown> & { routes: Readonly<Record<string, Route>> }>
/** Id, the parent's row, path, switches as bits, module, numbers of what it imports, and whatever a row does not say. */
type Said = readonly [string, number, unknown, number, string, readonly number[]]
type Row = Said | readonly [...Said, object]

/**
 * Every page loads Remix's list of all routes. Each route names its files anew in it: written as rows with a table of
 * files it travels in two thirds of the size, and is the same list once it has run.
 */
export function shortRouteList(assets: string): Plugin {
  return {
    name: 'foyer-short-route-list',
    enforce: 'post',
    closeBundle() {
      if (this.environment.name === 'client') return
      for (const name of readdirSync(assets).filter((file) => /^manifest-\w+\.js$/.test(file))) {
        const file = path.join(assets, name)
        writeFileSync(file, shorten(readFileSync(file, 'utf8')))
      }
    },
  }
}

/** A program that leaves the same list; what is not one stays as it is. */
export function shorten(program: string): string {
  if (!program.startsWith(`${opening}{`)) return program
  const { routes, ...rest } = JSON.parse(program.slice(opening.length).replace(/;\s*$/, '')) as List
  const all = Object.values(routes)
  const files = [...new Set(all.flatMap(({ imports }) => imports))]
  const rows = all.map((route) => toRow(route, all, files))
  const words = [rest, files.map(shortName), rows].map((part) => JSON.stringify(part))
  return `${opening}(${unfold})(${words.join()});`
}

function toRow(route: Route, all: readonly Route[], files: readonly string[]): Row {
  const bits = switches.reduce((sum, name, index) => sum + (route[name] === true ? 2 ** index : 0), 0)
  const parent = all.findIndex(({ id }) => id === route.parentId)
  const imports = route.imports.map((file) => files.indexOf(file))
  const row: Said = [route.id, parent, route.path ?? 0, bits, ownPart(route), imports]
  const more = Object.entries(route).filter(([name, value]) => !isSaid(name, value))
  return more.length === 0 ? row : [...row, Object.fromEntries(more)]
}

/** Whether a row says it, or a route that says nothing else is taken to have it. */
function isSaid(name: string, value: unknown): boolean {
  if (['id', 'parentId', 'path', 'module', 'imports', ...switches].includes(name)) return true
  return value === false || (name === 'css' && Array.isArray(value) && value.length === 0)
}

function shortName(file: string): string {
  return file.replace(/^\/assets\/(.*)\.js$/, '$1')
}

/** A route's own file is called after it: its number is enough. */
function ownPart({ id, module }: Route): string {
  const name = shortName(module)
  const stem = `${id.replace('routes/', '').replace(/[^\w.]/g, '_')}-`
  return name.startsWith(stem) ? name.slice(stem.length) : `/${name}`
}

/** Runs in the browser: makes the list of its rows. */
const unfold = `(l,f,r)=>{
let a=n=>'/assets/'+n+'.js',o=l.routes={}
for(let [id,p,h,b,m,i,x] of r)o[id]={id,parentId:p<0?void 0:r[p][0],path:h||(h===''?h:void 0),index:b&8?!0:void 0,
hasAction:!!(b&1),hasLoader:!!(b&2),hasClientAction:!1,hasClientLoader:!1,hasErrorBoundary:!!(b&4),
module:a(m[0]=='/'?m.slice(1):id.replace('routes/','').replace(/[^\\w.]/g,'_')+'-'+m),imports:i.map(n=>a(f[n])),css:[],...x}
return l}`
