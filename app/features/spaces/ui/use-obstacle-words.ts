import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type Desk, type Nearest, type Obstacle } from '../model.ts'

type Instead = Readonly<{ wanted: Desk; obstacle: Obstacle; nearest: Nearest | null }>

/** Says why a desk can't be had and which free one is nearest, in two sentences. */
export function useObstacleWords(): (instead: Instead) => string {
  const t = useTranslate()
  return ({ wanted, obstacle, nearest }) => {
    const why = t(`spaces-obstacle-${obstacle}`, wanted.label)
    if (obstacle === 'has-desk') return why
    return `${why} ${nearestWords(t, nearest)}`
  }
}

function nearestWords(t: ReturnType<typeof useTranslate>, nearest: Nearest | null): string {
  if (!nearest) return t('spaces-nearest-none')
  const { desk, steps } = nearest
  if (steps === null) return t('spaces-nearest-other-area', desk.label, desk.areaName)
  return t('spaces-nearest', desk.label, Math.max(1, steps))
}
