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
  return (
    <>
      <RadioGroup
        id={id}
        name={name}
        legend={t('visits-host-legend')}
        defaultValue={chosen}
        error={error}
        options={[
          ...(orNobody ? [nobody] : []),
          ...candidates.map((candidate) => ({
            value: candidate.id,
            label: <bdi>{candidate.name}</bdi>,
            description: <HostNote {...candidate} />,
          })),
        ]}
      />
      {askAnyway && <Checkbox name={anywayName} label={t('visits-host-anyway')} />}
    </>
  )
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
