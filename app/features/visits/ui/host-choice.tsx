import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'

export type HostCandidate = Readonly<{
  id: string
  name: string
  team: string
  topics: readonly string[]
  weeklyLimit: number | null
  hosting: number
  full: boolean
  /** Knows about something that the visitor wishes. */
  fits: boolean
}>

type Props = Readonly<{
  id: string
  name: string
  candidates: readonly HostCandidate[]
  chosen?: string | undefined
  error?: string | undefined
  /** Offers to leave it open. */
  orNobody?: boolean
  /** The week of the one chosen is full: asks whether to go over it. */
  askAnyway?: boolean
  anywayName: string
}>

/** Who hosts: each with what they know and how full that week is. */
export function HostChoice({ id, name, candidates, chosen, error, orNobody, askAnyway, anywayName }: Props) {
  const t = useTranslate()
  const nobody = { value: '', label: t('visits-host-nobody') }
  const [near, far] = split(candidates)
  return (
    <>
      <RadioGroup
        id={id}
        name={name}
        legend={t('visits-host-legend')}
        defaultValue={chosen}
        error={error}
        options={[...(orNobody ? [nobody] : []), ...near.map(toOption)]}
      />
      {far.length > 0 && (
        <details className="fy-more" open={far.some((candidate) => candidate.id === chosen)}>
          <summary>{t('visits-host-more', far.length)}</summary>
          <RadioGroup
            id={`${id}-more`}
            name={name}
            legend={t('visits-host-more', far.length)}
            hiddenLegend
            defaultValue={chosen}
            options={far.map(toOption)}
          />
        </details>
      )}
      {askAnyway && <Checkbox name={anywayName} label={t('visits-host-anyway')} />}
    </>
  )
}

/** As many as one reads at a glance; the candidates come with the fitting ones first. */
const shownAtOnce = 8

function split(candidates: readonly HostCandidate[]) {
  const isLong = candidates.length > shownAtOnce + 2
  return isLong ? [candidates.slice(0, shownAtOnce), candidates.slice(shownAtOnce)] as const : [candidates, []] as const
}

function toOption(candidate: HostCandidate) {
  return { value: candidate.id, label: <bdi>{candidate.name}</bdi>, description: <HostNote {...candidate} /> }
}

function HostNote({ team, topics, weeklyLimit, hosting, full, fits }: HostCandidate) {
  const t = useTranslate()
  const load = weeklyLimit === null ? t('visits-host-load', hosting) : t('visits-host-load-of', hosting, weeklyLimit)
  return (
    <>
      {fits && <b>{t('visits-host-fits')} · </b>}
      {[team, ...topics].filter(Boolean).map((word) => (
        <span key={word}>
          <bdi>{word}</bdi> ·{' '}
        </span>
      ))}
      <span className={full ? 'fy-warn' : undefined}>{load}</span>
    </>
  )
}
