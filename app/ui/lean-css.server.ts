import { type Plugin, type UserConfig } from 'vite'

/** What Codex dresses that `app/ui` never makes: its Vue components, icons drawn by the stylesheet, other separations. */
export const unmadeClasses: readonly string[] = [
  'cdx-accordion--separation-minimal',
  'cdx-accordion--separation-none',
  'cdx-accordion--separation-outline',
  'cdx-accordion__action',
  'cdx-button--fake-button--disabled',
  'cdx-button--is-active',
  'cdx-button__icon',
  'cdx-info-chip__icon',
  'cdx-message-enter-active',
  'cdx-message-enter-from',
  'cdx-message-leave-active-system',
  'cdx-message-leave-active-user',
  'cdx-message-leave-to',
  'cdx-message__dismiss-button',
  'cdx-message__icon',
  'cdx-select-vue',
  'cdx-select-vue--disabled',
  'cdx-select-vue--enabled',
  'cdx-select-vue--expanded',
  'cdx-select-vue--has-start-icon',
  'cdx-select-vue--status-error',
  'cdx-select-vue--value-selected',
  'cdx-select-vue__handle',
  'cdx-select-vue__indicator',
  'cdx-select-vue__start-icon',
  'cdx-text-area__end-icon',
  'cdx-text-area__icon',
  'cdx-text-area__icon-vue',
  'cdx-text-area__start-icon',
  'cdx-text-input__clear-icon',
  'cdx-text-input__end-icon',
]

type Css = Exclude<NonNullable<NonNullable<UserConfig['css']>['postcss']>, string>
type Callable = (...parts: never[]) => unknown
type PostcssPlugin = Exclude<Extract<NonNullable<Css['plugins']>[number], { postcssPlugin: string }>, Callable>
type Root = Parameters<Extract<NonNullable<PostcssPlugin['OnceExit']>, Callable>>[0]

/**
 * Leaves out of a built stylesheet what no page can use: rules for classes that are never made, then the tokens that no
 * rule asks for. The first paint waits for this file, and a third of it was that.
 */
export function leanCss(): Plugin {
  const lean: PostcssPlugin = {
    postcssPlugin: 'foyer-lean-css',
    OnceExit(root) {
      dropUnmade(root)
      while (dropUnasked(root) > 0);
      dropEmpty(root)
    },
  }
  return { name: 'foyer-lean-css', apply: 'build', config: () => ({ css: { postcss: { plugins: [lean] } } }) }
}

/** A class behind `:not()` asks for nothing. */
function isMade(selector: string): boolean {
  const asked = selector.replace(/:not\([^()]*\)/g, '').matchAll(/\.([\w-]+)/g)
  return ![...asked].some(([, name = '']) => unmadeClasses.includes(name))
}

function dropUnmade(root: Root) {
  root.walkRules((rule) => {
    const made = rule.selectors.filter(isMade)
    if (made.length === 0) rule.remove()
    else if (made.length < rule.selectors.length) rule.selectors = made
  })
}

function dropUnasked(root: Root): number {
  const asked = new Set<string>()
  root.walkDecls(({ value }) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].forEach(([, name = '']) => asked.add(name)))
  let dropped = 0
  root.walkDecls(/^--/, (declaration) => {
    if (asked.has(declaration.prop)) return
    declaration.remove()
    dropped++
  })
  return dropped
}

function dropEmpty(root: Root) {
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()))
  root.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()))
}
