import { type TextBlock } from '../rules/words.ts'

/** The words of an agreement, in their own language. */
export function AgreementText({ blocks }: Readonly<{ blocks: readonly TextBlock[] }>) {
  return (
    <>
      {blocks.map((block) =>
        block.kind === 'list' ? (
          <ul key={block.items.join(' ')}>
            {block.items.map((item) => (
              <li key={item} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        ) : (
          <p key={block.text} dir="auto">
            {block.text}
          </p>
        ),
      )}
    </>
  )
}
