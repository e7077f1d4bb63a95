import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { phrasebooks } from './app/i18n/phrasebook-plugin.server.ts'

// Remix 2 on Vite does not read this file by itself: every script says --config remix.config.js.

/** The server is one bundle: our own entry, which serves Remix's build and runs the commands. */
const serverEntry = {
  name: 'foyer-server-entry',
  enforce: 'post',
  config(config, { isSsrBuild }) {
    if (isSsrBuild) config.build.rollupOptions.input = 'app/server/main.ts'
  },
}

/** Assets never change under their name: each is compressed once, as hard as can be. */
const compressedAssets = {
  name: 'foyer-compressed-assets',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      if (this.environment.name !== 'client') return
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
      for (const { fileName, code, source } of Object.values(bundle)) {
        const content = Buffer.from(code ?? source)
        if (!/\.(js|css|svg)$/.test(fileName) || content.length < 1000) continue
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(content, { params }) })
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content, { level: 9 }) })
      }
    },
  },
}

const plugins = [
  phrasebooks(),
  remix({
    appDirectory: 'app',
    buildDirectory: process.env.BUILD_DIRECTORY || 'build',
    ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
    serverModuleFormat: 'esm',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
    },
  }),
  serverEntry,
  compressedAssets,
]

const integration = {
  environment: 'node',
  globalSetup: ['tests/setup/template.ts'],
  setupFiles: ['tests/setup/console.ts', 'tests/setup/database.ts'],
}

export default defineConfig({
  plugins: process.env.VITEST ? [] : plugins,
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, cssMinify: true },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}'], setupFiles: ['tests/setup/console.ts'] },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.{ts,tsx}'], testTimeout: 30_000, ...integration },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          setupFiles: ['tests/setup/console.ts'],
          globalSetup: ['tests/setup/built-demo.ts'],
        },
      },
    ],
    maxWorkers: 2,
  },
})
