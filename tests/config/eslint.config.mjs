import react from 'eslint-plugin-react'
import tseslint from 'typescript-eslint'
import { houseRules } from './house-rules.mjs'

/**
 * What needs no import graph (that is tests/architecture/dependency-rules.mjs). Each block names the files it
 * is for; a rule is never switched off by a comment in a file.
 */

const domain = ['model', 'rules', 'schema', 'present']
const pureFiles = [
  ...domain.flatMap((stair) => [`app/features/*/${stair}.ts`, `app/features/*/${stair}/**/*.ts`]),
  'app/features/*/!(*.server|*.client).ts',
  'app/features/*/planner/**/*.ts',
  'app/features/*/tablet/*.ts',
  'app/features/*/templates/**/*.{ts,tsx}',
  'app/access/policy{.ts,/**/*.ts}',
]
const tests = ['tests/**', '**/*.test.{ts,tsx}']
const typed = ['**/*.{ts,tsx}']

const width = {
  code: 120,
  comments: 130,
  ignoreUrls: true,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
}

const size = {
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 40 }],
  complexity: ['error', { max: 8, variant: 'modified' }],
}

const style = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-len': ['error', width],
  'no-console': 'error',
  'no-empty': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
  quotes: ['error', 'single', { avoidEscape: true }],
  semi: ['error', 'never', { beforeStatementContinuationChars: 'always' }],
}

const types = {
  'house/inline-types': 'error',
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { prefer: 'type-imports', fixStyle: 'inline-type-imports' },
  ],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/only-throw-error': ['error', { allow: ['Response', 'TypedResponse'] }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

const pages = {
  'house/no-words-in-pages': 'error',
  'house/no-style-prop': 'error',
  'house/no-markup-in-strings': 'error',
  'house/no-codex-class': 'error',
  'react/jsx-key': 'error',
  'react/jsx-no-target-blank': 'error',
  'react/jsx-no-useless-fragment': 'error',
  'react/no-array-index-key': 'error',
  'react/no-unknown-property': 'error',
  'react/self-closing-comp': 'error',
}

export default [
  { ignores: ['build*/**', 'data/**', 'public/**', 'app/storage/generated/**', 'test-results/**'] },
  {
    plugins: { house: houseRules, react, '@typescript-eslint': tseslint.plugin },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    settings: { react: { version: '18.3' } },
  },
  { files: ['**/*.{js,mjs,ts,tsx}'], rules: { ...style, ...size } },
  {
    files: typed,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..`, ecmaFeatures: { jsx: true } },
    },
    rules: types,
  },
  { files: ['app/**/*.{ts,tsx}'], rules: { 'house/no-default-export': 'error', 'house/no-barrel': 'error' } },
  { files: ['app/**/*.tsx'], rules: pages },
  { files: ['app/**/*.ts'], rules: { 'house/no-codex-class': 'error' } },
  { files: ['app/routes/**', 'app/root.tsx', 'app/entry.*.tsx', 'app/*.d.ts'], rules: { 'house/no-default-export': 'off' } },
  { files: ['app/routes/**'], rules: { 'house/no-try': 'error' } },
  { files: ['app/ui/**'], rules: { 'house/no-codex-class': 'off' } },
  { files: ['app/ui/icon.tsx'], rules: { 'house/no-markup-in-strings': 'off' } },
  { files: pureFiles, rules: { 'house/no-clock': 'error' } },
  { files: ['app/server/**', 'app/start.mjs', 'tests/**/*.mjs', 'tests/setup/console.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      'house/no-clock': 'off',
      'house/no-words-in-pages': 'off',
      'house/no-codex-class': 'off',
      'house/no-default-export': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
]
