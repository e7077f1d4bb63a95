import { type TextBlock } from '../rules/words.ts'

/** The words of an agreement, in their own language. */
export function AgreementText({ blocks }: Readonly<{ blocks: readonly TextBlock[] }>) {
  return (
    <>
      {blocks.map((block, index) =>
        block.kind === 'list' ? (
          <ul key={`${index} list`}>
            {block.items.map((item) => (
              <li key={item} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        ) : (
          <p key={`${index} words`} dir="auto">
            {block.text}
          </p>
        ),
      )}
    </>
  )
}
