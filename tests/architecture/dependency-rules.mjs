/**
 * The plan of the house as data: which parts there are, and what each may import. This table and section 3 of
 * app/ARCHITECTURE.md say the same; whoever changes one changes the other, with a decision record.
 *
 * `files` are regular expressions over paths from the top of the repository. Type-only imports count as well.
 */

/** The parts outside the features. A part may always import itself. */
export const parts = {
  lib: { files: '^app/lib/', mayImport: [] },
  config: { files: '^app/config/', mayImport: ['lib'] },
  i18n: { files: '^app/i18n/', mayImport: ['lib'] },
  policy: { files: '^app/access/policy(\\.ts$|/)', mayImport: ['lib'] },
  ui: { files: '^app/ui/', mayImport: ['i18n', 'lib'] },
  styles: { files: '^app/styles/', mayImport: [] },
  storage: { files: '^app/storage/', mayImport: ['policy', 'config', 'lib'] },
  letters: { files: '^app/mail/content\\.ts$', mayImport: ['lib'] },
  mail: { files: '^app/mail/(?!content\\.ts$)', mayImport: ['letters', 'config', 'lib'] },
  access: { files: '^app/access/(?!policy(\\.ts$|/))', mayImport: ['policy', 'storage', 'http', 'config', 'lib'] },
  http: { files: '^app/http/', mayImport: ['i18n', 'config', 'lib'] },
  site: { files: '^app/site/', mayImport: ['domain', 'policy', 'http', 'i18n', 'ui', 'lib'] },
  routes: {
    files: '^app/routes/',
    mayImport: [
      'commands', 'queries', 'pass', 'rendering', 'domain', 'present', 'feature-ui',
      'site', 'access', 'policy', 'http', 'config', 'i18n', 'ui', 'lib',
    ],
    notItself: 'A route never imports another route: what two pages share lives in a feature, in ui or in site.',
  },
  jobs: {
    files: '^app/jobs/',
    mayImport: ['commands', 'queries', 'pass', 'domain', 'present', 'access', 'policy', 'mail', 'storage', 'config', 'i18n', 'lib', 'seed'],
  },
  server: {
    files: '^app/(server/|start\\.mjs$)',
    mayImport: ['feeds', 'desk-changes', 'jobs', 'access', 'policy', 'storage', 'mail', 'http', 'config', 'i18n', 'lib'],
  },
  root: {
    files: '^app/(root|entry\\.(client|server|tablet|desk))\\.tsx$',
    mayImport: ['tablet', 'site', 'styles', 'queries-of-offices', 'access', 'http', 'config', 'i18n', 'ui', 'lib'],
  },
  declarations: { files: '^app/[^/]+\\.d\\.ts$', mayImport: [] },
  seed: {
    files: '^prisma/(?!prisma\\.config\\.ts)',
    mayImport: ['commands', 'queries', 'domain', 'policy', 'storage', 'config', 'i18n', 'lib'],
  },
}

const inFeature = '^app/features/[^/]+/'

/** The stairs inside a feature. `own` are stairs that only files of the same feature may reach. */
export const stairs = {
  domain: {
    // model.ts, rules.ts, schema.ts, and any other pure file with a name of its own.
    files: `${inFeature}((?!([^/]*present|[^/]*\\.(server|client|test|d))\\.ts$)[^/]+\\.ts$|(model|rules|schema|planner)/)`,
    mayImport: ['domain', 'policy', 'letters', 'lib'],
    packages: ['zod'],
  },
  present: {
    files: `${inFeature}([^/]*present\\.ts$|(present|templates)/)`,
    mayImport: ['present', 'domain', 'i18n', 'lib'],
  },
  'tablet-rules': {
    // What the tablet's own program decides: pure, and nothing of the server's.
    files: `${inFeature}tablet/[^/]+\\.ts$`,
    mayImport: ['domain', 'lib'],
    packages: [],
  },
  tablet: {
    files: `${inFeature}tablet/shell/`,
    mayImport: ['tablet-rules', 'feature-ui', 'domain', 'ui', 'i18n', 'lib'],
  },
  browser: {
    files: `${inFeature}[^/]*\\.client\\.tsx?$`,
    mayImport: ['browser', 'domain', 'lib'],
  },
  repository: {
    files: `${inFeature}[^/]*repository(\\.server\\.ts$|/)`,
    mayImport: ['repository', 'pass', 'domain', 'policy', 'storage', 'lib'],
  },
  queries: {
    files: `${inFeature}([^/]*(queries|-rows)\\.server\\.ts$|queries/)`,
    mayImport: ['rendering', 'queries', 'repository', 'pass', 'domain', 'policy', 'storage', 'config', 'lib'],
  },
  pass: {
    files: `${inFeature}[^/]*pass\\.server\\.ts$`,
    mayImport: ['domain', 'storage', 'config', 'lib'],
  },
  rendering: {
    files: '^app/features/calendar/[^/]*(feed|feed-text|happenings)\\.server\\.ts$',
    mayImport: ['queries', 'repository', 'pass', 'present', 'domain', 'storage', 'config', 'i18n', 'lib'],
  },
  commands: {
    files: `${inFeature}commands/`,
    mayImport: [
      'commands', 'rendering', 'repository', 'queries', 'pass', 'domain', 'policy', 'storage', 'config', 'lib',
    ],
  },
  compose: {
    files: '^app/features/notifications/(compose|commands)/',
    mayImport: [
      'compose', 'rendering', 'queries', 'pass', 'present', 'domain', 'access', 'policy', 'storage', 'mail', 'letters', 'config', 'i18n', 'lib',
    ],
  },
  'feature-ui': {
    files: `${inFeature}ui/`,
    mayImport: ['feature-ui', 'browser', 'present', 'domain', 'policy', 'ui', 'i18n', 'lib'],
  },
}

/** Stairs that no other feature and nothing outside may reach. */
const privateStairs = ['repository', 'compose']

/** What a row above may name besides parts and stairs. */
const places = {
  feeds: '^app/features/calendar/(queries|commands)',
  'desk-changes': '^app/features/reception/queries/desk-changes',
  'queries-of-offices': '^app/features/offices/queries',
}

/**
 * Which features a feature may use. Every one may use offices, which uses none.
 * @type {Record<string, 'any' | string[]>}
 */
export const features = {
  offices: [],
  contacts: [],
  spaces: [],
  staff: [],
  guide: [],
  visits: ['contacts', 'spaces', 'staff'],
  itineraries: ['visits', 'guide', 'spaces', 'staff'],
  reception: ['visits', 'itineraries'],
  outcomes: ['visits', 'contacts'],
  questions: ['contacts', 'staff'],
  'incoming-mail': ['itineraries'],
  calendar: ['visits', 'itineraries', 'spaces', 'guide'],
  notifications: ['contacts', 'visits', 'itineraries', 'reception', 'calendar', 'outcomes', 'questions'],
  today: 'any',
  reports: 'any',
  privacy: 'any',
}

/** Where a package may be imported, so that what is behind it is known in one place. Each package has a row. */
export const homes = {
  '@conform-to/': ['^app/(routes|http|ui)/', `${inFeature}ui/`],
  '@date-fns/tz': ['^app/lib/office-time', '^app/features/calendar/templates/'],
  '@prisma/adapter-': ['^app/storage/', '^prisma/prisma\\.config\\.ts$'],
  '@prisma/client': ['^app/storage/', stairs.repository.files, stairs.queries.files],
  '@remix-run/': ['^app/(routes|http|server|site|access)/', parts.root.files],
  '@wikimedia/codex': ['^app/(ui|styles)/', '^app/root\\.tsx$'],
  '@wikimedia/codex-': ['^app/(ui|styles)/', '^app/root\\.tsx$'],
  '@wikimedia/language-data': ['^app/i18n/'],
  'any-ascii': ['^app/lib/fold'],
  'banana-i18n': ['^app/i18n/'],
  'better-sqlite3': ['^app/storage/', '^app/server/database\\.mjs$'],
  compression: ['^app/server/'],
  'csv-parse': [inFeature, '^app/(jobs|lib)/'],
  'date-fns': ['^app/(lib|i18n)/', '^app/features/calendar/templates/'],
  express: ['^app/server/'],
  helmet: ['^app/server/'],
  'ical.js': ['^app/features/(guide|staff|incoming-mail)/'],
  mailparser: ['^app/features/incoming-mail/commands/'],
  'ical-generator': ['^app/features/calendar/'],
  nodemailer: ['^app/mail/'],
  opening_hours: ['^app/features/guide/', '^app/lib/'],
  pino: ['^app/(config|server)/'],
  prisma: ['^prisma/prisma\\.config\\.ts$'],
  'rate-limiter-flexible': ['^app/(access|server)/'],
  qr: [`${inFeature}tablet/shell/`],
  react: ['^app/(ui|site|routes|i18n|http)/', `${inFeature}(ui|tablet/shell)/`, parts.root.files],
  'react-dom': ['^app/ui/', `${inFeature}tablet/shell/`, parts.root.files],
  sirv: ['^app/server/'],
  'timezones-ical-library': ['^app/features/calendar/'],
  uqr: ['^app/ui/'],
  vite: ['^app/(server|i18n)/', '^app/ui/lean-css\\.server\\.ts$', '^app/start\\.mjs$'],
  zod: ['^app/(config|http|lib|i18n|routes)/', inFeature],
}

const test = '\\.test\\.tsx?$'
const filesOf = (name) => parts[name]?.files ?? stairs[name]?.files ?? places[name] ?? missing(name)

function missing(name) {
  throw new Error(`The table names "${name}", which is neither a part, a stair nor a place.`)
}

function importRule(name, { files, mayImport, notItself }) {
  return {
    name: `${name}-imports`,
    severity: 'error',
    comment: `${name} may import: ${[...mayImport, notItself ? '' : 'itself'].filter(Boolean).join(', ') || 'nothing of ours'}.`,
    from: { path: files, pathNot: [test, ...narrower(name)] },
    to: { path: '^(app|prisma|tests)/', pathNot: [...mayImport.map(filesOf), ...(notItself ? [] : [files]), '\\.css$', '^prisma/data/'] },
  }
}

/** The commands of notifications stand on a stair of their own, though the pattern of all commands fits them too. */
function narrower(name) {
  return name === 'commands' ? [stairs.compose.files] : []
}

/** A repository is private to its feature: `$1` is the importing file's own feature. */
const privacyRules = privateStairs.flatMap((stair) => {
  const inside = stairs[stair].files.replace(/^\^app\/features\/(\[\^\/\]\+|notifications)\//, '')
  const hidden = `^app/features/[^/]+/${stair === 'compose' ? 'compose/' : inside}`
  const comment = `The ${stair} of a feature is private to it.`
  return [
    {
      name: `${stair}-of-another-feature`,
      severity: 'error',
      comment,
      from: { path: '^app/features/([^/]+)/' },
      to: { path: hidden, pathNot: '^app/features/$1/' },
    },
    {
      name: `${stair}-from-outside`,
      severity: 'error',
      comment,
      from: { path: '^(app|prisma)/', pathNot: '^app/features/' },
      to: { path: hidden },
    },
  ]
})

function featureRule([feature, uses]) {
  const allowed = ['offices', feature, ...(uses === 'any' ? [] : uses)].join('|')
  return {
    name: `feature-${feature}`,
    severity: 'error',
    comment: `The feature ${feature} may use: ${['offices', ...uses].join(', ')}.`,
    from: { path: `^app/features/${feature}/`, pathNot: test },
    to: { path: '^app/features/', pathNot: `^app/features/(${allowed})/` },
  }
}

const featureRules = Object.entries(features)
  .filter(([, uses]) => uses !== 'any')
  .map(featureRule)

const officesUseNone = {
  name: 'feature-offices-uses-none',
  severity: 'error',
  comment: 'Every feature may use offices, so offices uses none.',
  from: { path: '^app/features/offices/' },
  to: { path: '^app/features/(?!offices/)' },
}

function homeRule([name, where]) {
  return {
    name: `home-of-${name.replace(/\/$/, '')}`,
    severity: 'error',
    comment: `${name} is imported in ${where.join(', ')} only.`,
    from: { path: '^(app|prisma)/', pathNot: [test, ...where] },
    to: { path: `^node_modules/${name}${/[/-]$/.test(name) ? '' : '(/|$)'}` },
  }
}

const homeless = {
  name: 'package-without-a-home',
  severity: 'error',
  comment: 'A package that the product imports has a row in the table of homes.',
  from: { path: '^(app|prisma)/', pathNot: test },
  to: {
    path: '^node_modules/',
    pathNot: Object.keys(homes).map((name) => `^node_modules/(@types/)?${name}${/[/-]$/.test(name) ? '' : '(/|$)'}`),
  },
}

const packagesOfStairs = Object.entries(stairs)
  .filter(([, { packages }]) => packages)
  .map(([name, { files, packages }]) => ({
    name: `${name}-packages`,
    severity: 'error',
    comment: `${name} is pure: of packages it may import ${packages.join(', ')}, and nothing of Node.`,
    from: { path: files, pathNot: test },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: packages.map((name) => `^node_modules/${name}/`) },
  }))

const wholeHouse = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or a third one is missing.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    comment: 'A file that imports nothing and that nothing imports is dead.',
    from: { orphan: true, path: '^(app|prisma|tests)/', pathNot: ['\\.d\\.ts$', test, '^app/routes/'] },
    to: {},
  },
  {
    name: 'not-found',
    severity: 'error',
    comment: 'An import leads nowhere.',
    from: { path: '^(app|prisma|tests)/' },
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'tools-in-the-product',
    severity: 'error',
    comment: 'The product imports no package that only tests and tools have.',
    from: { path: '^(app|prisma)/', pathNot: test },
    to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
  },
  {
    name: 'unlisted-package',
    severity: 'error',
    comment: 'A package that is imported is named in package.json.',
    from: { path: '^(app|prisma|tests)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
]

/** The whole set, in dependency-cruiser's own form. */
export const ruleSet = {
  forbidden: [
    ...Object.entries({ ...parts, ...stairs }).map(([name, row]) => importRule(name, row)),
    ...privacyRules,
    ...featureRules,
    officesUseNone,
    ...Object.entries(homes).map(homeRule),
    homeless,
    ...packagesOfStairs,
    ...wholeHouse,
  ],
}

/** What belongs to the house but needs no row: tests, data, documents and what is generated. */
const outsideThePlan = ['\\.test\\.tsx?$', '^app/storage/generated/', '\\.(md|css|json|sql|toml|prisma)$', '^prisma/prisma\\.config\\.ts$']

/** Names that say nothing: such a file becomes the place for everything. */
const emptyNames = /(^|[/-])(utils?|helpers?|common|misc|managers?|services?)([-./]|$)/

/** Files that belong to no part, or whose name says nothing: a new room needs a row first. */
export function filesWithoutPart(files) {
  const known = [...Object.keys(parts), ...Object.keys(stairs)].map(filesOf)
  const fits = (file, patterns) => patterns.some((pattern) => new RegExp(pattern).test(file))
  const inKnownFeature = new RegExp(`^app/(?!features/)|^prisma/|^app/features/(${Object.keys(features).join('|')})/`)
  const hasPlace = (file) => inKnownFeature.test(file) && fits(file, known) && !emptyNames.test(file)
  return files.filter((file) => !fits(file, outsideThePlan) && !hasPlace(file))
}
