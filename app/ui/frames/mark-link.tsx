import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '../link.tsx'
import { Mark } from '../mark.tsx'

type Props = Readonly<{
  /** Where the mark leads; without it the mark is no link. */
  href?: string
  /** Whose door it is: organisation and town. */
  place?: readonly [organisation: string, town: string]
}>

export function MarkLink({ href, place }: Props) {
  const t = useTranslate()
  const face = (
    <>
      <Mark />
      <b>{t('app-name')}</b>
      {place && (
        <small>
          {place[0]}
          <br />
          {place[1]}
        </small>
      )}
    </>
  )
  if (!href) return <div className="fy-mark">{face}</div>
  return (
    <Link className="fy-mark" href={href}>
      {face}
    </Link>
  )
}
