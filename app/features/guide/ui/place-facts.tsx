import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { type Place } from '../model.ts'
import { dashed } from './guide-filters.tsx'

type Known = Pick<Place, 'address' | 'typicalMinutes' | 'priceLevel' | 'wheelchair' | 'tags' | 'diet' | 'website'> &
  Readonly<{ checkedOn: string }>

/** Everything else that is known of a place. */
export function PlaceFacts({ place }: { place: Known }) {
  const t = useTranslate()
  const format = useFormat()
  const { address, typicalMinutes, priceLevel, wheelchair, tags, diet, website, checkedOn } = place
  return (
    <Facts>
      <Fact term={t('guide-address')}>
        <bdi lang="en">{address}</bdi>
      </Fact>
      {typicalMinutes !== null && <Fact term={t('guide-stay')}>{t('guide-about', format.duration(typicalMinutes))}</Fact>}
      {priceLevel !== null && (
        <Fact term={t('guide-price')}>{priceLevel === 0 ? t('guide-price-free') : '$'.repeat(priceLevel)}</Fact>
      )}
      <Fact term={t('guide-step-free')}>{t(`guide-wheelchair-${wheelchair ?? 'unknown'}`)}</Fact>
      {diet.length > 0 && <Fact term={t('guide-diet')}>{format.list(diet.map((each) => t(`guide-diet-${dashed(each)}`)))}</Fact>}
      {tags.length > 0 && (
        <Fact term={t('guide-good-for')}>
          <bdi lang="en">{tags.join(', ')}</bdi>
        </Fact>
      )}
      {website && <Website address={website} />}
      <Fact term={t('guide-checked-on')}>{format.date(checkedOn)}</Fact>
    </Facts>
  )
}

function Website({ address }: { address: string }) {
  const t = useTranslate()
  return (
    <Fact term={t('guide-website')}>
      <a href={address} rel="noreferrer" dir="ltr">
        {new URL(address).hostname}
      </a>
    </Fact>
  )
}
