/**
 * The rules of this house that no published plugin has. Most are one selector and one sentence; the table
 * below is the whole list, and eslint.config.mjs says where each one holds.
 */

/** A rule that forbids every node the selector finds. */
function forbid(selector, message) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
  }
}

const letter = /\p{L}/u

/** Attributes whose text a person reads or hears. */
const spoken = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext',
  'caption', 'description', 'heading', 'help', 'hint', 'label', 'legend', 'placeholder', 'summary', 'title',
])

/** The string nodes an expression can come out as: literals, templates, and what `&&`, `??` and `? :` choose from. */
function stringsIn(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node] : []
    case 'TemplateLiteral':
      return node.quasis
    case 'LogicalExpression':
      return [...stringsIn(node.left), ...stringsIn(node.right)]
    case 'ConditionalExpression':
      return [...stringsIn(node.consequent), ...stringsIn(node.alternate)]
    case 'JSXExpressionContainer':
      return stringsIn(node.expression)
    default:
      return []
  }
}

function textOf(node) {
  return node.type === 'TemplateElement' ? node.value.raw : String(node.value)
}

/** Words stand in the messages, so that each language has them; signs such as “·” may stand in a page. */
const noWordsInPages = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node) => {
      if (letter.test(textOf(node))) {
        context.report({ node, message: 'Words for people stand in app/i18n/messages; name their key here.' })
      }
    }
    return {
      JSXText: check,
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer': (node) => stringsIn(node).forEach(check),
      JSXAttribute(node) {
        if (spoken.has(node.name.name)) stringsIn(node.value).forEach(check)
      },
    }
  },
}

const clock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="performance"][property.name="now"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
].join(', ')

export const houseRules = {
  rules: {
    'no-words-in-pages': noWordsInPages,
    'no-clock': forbid(clock, 'A pure file has no clock and no dice: take `now` as an argument.'),
    'no-try': forbid('TryStatement', 'A route has no try: refusals are values, faults go to the error boundary.'),
    'no-style-prop': forbid('JSXAttribute[name.name="style"]', 'The content policy forbids inline styles: write a class.'),
    'no-markup-in-strings': forbid(
      'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      'Pages are made of text and elements, never of markup in a string.',
    ),
    'no-codex-class': forbid(
      ':matches(Literal[value=/(^|\\s)cdx-/], TemplateElement[value.raw=/(^|\\s)cdx-/])',
      'Only app/ui knows the classes of Codex: use its components.',
    ),
    'no-default-export': forbid('ExportDefaultDeclaration', 'Only route modules export a default; name this export.'),
    'inline-types': forbid(
      'ImportDeclaration[importKind="type"]:has(ImportSpecifier)',
      'Types are imported beside values: import { type X } from …',
    ),
    'no-barrel': forbid(
      ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
      'A file exports what it holds itself: import from where the thing lives.',
    ),
  },
}
