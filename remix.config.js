import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { phrasebooks } from './app/i18n/phrasebook-plugin.server.ts'
import { deskProgram } from './app/server/desk-plugin.ts'
import { shortRouteList } from './app/server/route-list-plugin.ts'
import { tabletProgram } from './app/server/tablet-plugin.ts'
import { threads } from './app/server/thread-plugin.ts'
import { leanCss } from './app/ui/lean-css.server.ts'

// Remix 2 on Vite does not read this file by itself: every script says --config remix.config.js.

/** The server is one bundle: our own entry, which serves Remix's build and runs the commands. */
const serverEntry = {
  name: 'foyer-server-entry',
  enforce: 'post',
  config(config, { isSsrBuild }) {
    if (isSsrBuild) config.build.rollupOptions.input = 'app/server/main.ts'
  },
}

/**
 * The files that the browser gets, by their modules: what pages share in four, where
 * Rollup would make forty of a few hundred bytes each. The rest is Rollup's to cut: a file for each page.
 */
const browserFiles = [
  ['framework', /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run\/(react|router))\/|preload-helper/],
  ['house', /\/app\/(i18n\/(?!messages\/|pretend)|http\/|features\/\w+\/model\.|site\/(error-page|titled|use-public-frame)\.)/],
  ['house', /\/app\/lib\/(calendar-date|kept-form|message-ref|result)\./],
  ['work', /\/app\/(access\/policy|site\/(act-button|admin-head|edited-of|refill|sent-form-notice|sheet|use-staff-nav|use-visit-head))/],
  ['work', /\/app\/ui\/(copyable|file-input|popover|search-input|tabs|tiles|frames\/(account-menu|side-nav|staff))/],
  ['house', /\/app\/ui\/(?!qr-code|week-hours|frames\/(desk|kiosk))/],
  ['request', /\/app\/features\/visits\/(ui\/request\/|request-draft|rules\/(request|days)\.)/],
]

const clientFiles = {
  name: 'foyer-client-files',
  config(config, { isSsrBuild }) {
    if (isSsrBuild) return
    config.build.rollupOptions = { ...config.build.rollupOptions }
    config.build.rollupOptions.output = {
      ...config.build.rollupOptions.output,
      manualChunks: (id) => browserFiles.find(([, modules]) => modules.test(id))?.[0],
    }
  },
}

/**
 * Remix's browser half carries what its switches could turn on. Single fetch and lazy route discovery stay off (decision
 * 12), so the browser is not sent the code of either, nor the decoder of single fetch.
 */
const unusedFramework = {
  name: 'foyer-unused-framework',
  transform(code, id) {
    if (this.environment.name !== 'client' || !id.includes('/@remix-run/react/dist/esm/')) return null
    return code.replace(/(?:window\.__remixContext\.|context\.)?future\.v3_(singleFetch|lazyRouteDiscovery)\b/g, 'false')
  },
}

const folder = process.env.BUILD_DIRECTORY || 'build'
const assets = path.join(folder, 'client/assets')

/**
 * Assets never change under their name: each is compressed once, as hard as can be. Remix writes one of them (the list
 * of routes) while the server is built, so all are looked at when that is done.
 */
const compressedAssets = {
  name: 'foyer-compressed-assets',
  enforce: 'post',
  closeBundle() {
    if (this.environment.name === 'client' || !existsSync(assets)) return
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    const files = readdirSync(assets).map((name) => path.join(assets, name))
    const workers = ['kiosk-sw.js', 'desk-sw.js'].map((name) => path.join(folder, 'client', name))
    for (const file of [...files, ...workers].filter((name) => /\.(js|css|svg)$/.test(name))) {
      const content = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    }
  },
}

const plugins = [
  phrasebooks(),
  threads(),
  tabletProgram(folder),
  deskProgram(folder),
  leanCss(),
  remix({
    appDirectory: 'app',
    buildDirectory: folder,
    ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
    serverModuleFormat: 'esm',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
    },
  }),
  serverEntry,
  clientFiles,
  unusedFramework,
  shortRouteList(assets),
  compressedAssets,
]

const integration = {
  environment: 'node',
  globalSetup: ['tests/setup/template.ts'],
  setupFiles: ['tests/setup/console.ts', 'tests/setup/database.ts'],
}

const storm = 'tests/e2e/tablet-storm.test.ts'
const journeys = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  setupFiles: ['tests/setup/console.ts'],
  globalSetup: ['tests/setup/built-demo.ts'],
}

export default defineConfig({
  plugins: process.env.VITEST ? [threads(), tabletProgram(folder), deskProgram(folder)] : plugins,
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, cssMinify: true },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['tests/setup/console.ts'] },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 60_000, ...integration },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 300_000 },
      },
      { extends: true, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: [storm], ...journeys } },
      // Three tablets and a house that is killed take the whole machine: no journey is to wait beside them.
      { extends: true, test: { name: 'storm', include: [storm], sequence: { groupOrder: 1 }, ...journeys } },
    ],
    maxWorkers: 2,
  },
})
