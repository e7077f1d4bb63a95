/** Where an outcome lives on: a task by its number, or a page on the web. */
export function OutcomeLink({ link }: Readonly<{ link: string }>) {
  const isTask = /^T\d+$/i.test(link)
  const href = isTask ? `https://phabricator.wikimedia.org/${link.toUpperCase()}` : link
  return (
    <p>
      <a href={href} rel="noreferrer">
        <bdi dir="ltr">{isTask ? link.toUpperCase() : link.replace(/^https?:\/\//, '')}</bdi>
      </a>
    </p>
  )
}
