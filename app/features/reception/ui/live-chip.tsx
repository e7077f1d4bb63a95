import { useEffect, useState } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { useLive, type Renewal } from './use-live.ts'

const staleMs = 90_000

type Props = Readonly<{ from: string; timeZone: string; changes: number; renewal: Renewal }>

/** How fresh the page is, and in which way it is kept so: at once, by asking, or not at all for the moment. */
export function LiveChip({ from, timeZone, ...news }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const line = useLive({ from, ...news })
  const age = useAge(from)
  const time = format.time(from, timeZone)
  if (age > staleMs) {
    const minutes = Math.floor(age / 60_000)
    return <InfoChip status="warning">{t('desk-stale', format.duration(minutes))}</InfoChip>
  }
  if (line === 'polling') return <InfoChip>{t('desk-polling')}</InfoChip>
  return <InfoChip status="success">{t('desk-live', time)}</InfoChip>
}

/** Milliseconds since the page has had this, whatever this browser takes the time to be; 0 until scripts run. */
function useAge(from: string): number {
  const [age, setAge] = useState(0)
  useEffect(() => {
    const begun = performance.now()
    setAge(0)
    const timer = setInterval(() => setAge(performance.now() - begun), 5_000)
    return () => clearInterval(timer)
  }, [from])
  return age
}
