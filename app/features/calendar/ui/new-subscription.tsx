import { type Language } from '#app/i18n/language.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Field } from '#app/ui/field.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Select } from '#app/ui/select.tsx'
import { ownFeedKinds } from '../schema.ts'
import { FeedMannerFields, type ChosenManner } from './feed-manner.tsx'

type Props = Readonly<{
  formToken: string
  languages: readonly Language[]
  teams: readonly Readonly<{ id: string; name: string }>[]
  /** What was chosen before, when the form comes back. */
  chosen: ChosenManner & Readonly<{ kind?: string; teamId?: string }>
  errors: Readonly<{ kind?: string; teamId?: string; level?: string; locale?: string }>
}>

/** The fields of a new feed; the page puts them into its form. */
export function NewSubscription({ formToken, languages, teams, chosen, errors }: Props) {
  const t = useTranslate()
  return (
    <div className="fy-stack fy-stack--loose">
      <SectionHead title={t('subscriptions-new')} />
      <input type="hidden" name="intent" value="make" />
      <input type="hidden" name="formToken" value={formToken} />
      <WhatItHolds teams={teams} chosen={chosen} errors={errors} />
      <FeedMannerFields id="feed" languages={languages} chosen={chosen} errors={errors} />
      <p>
        <Button type="submit" action="progressive">
          {t('subscriptions-make')}
        </Button>
      </p>
    </div>
  )
}

function WhatItHolds({ teams, chosen, errors }: Pick<Props, 'teams' | 'chosen' | 'errors'>) {
  const t = useTranslate()
  const kinds = teams.length > 0 ? ownFeedKinds : ownFeedKinds.filter((kind) => kind !== 'team')
  return (
    <>
      <RadioGroup
        legend={t('subscriptions-kind')}
        name="kind"
        defaultValue={chosen.kind ?? 'staff'}
        error={errors.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`calendar-feed-${kind}-title`),
          description: t(`calendar-feed-${kind}-description`),
        }))}
      />
      {teams.length > 0 && (
        <Field id="feed-team" label={t('subscriptions-team')} help={t('subscriptions-team-words')} error={errors.teamId}>
          <Select
            name="teamId"
            defaultValue={chosen.teamId ?? teams[0]?.id}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </>
  )
}
