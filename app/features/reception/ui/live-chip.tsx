import { useEffect, useState } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'

const refreshMs = 20_000
const staleMs = 60_000

type Props = Readonly<{ from: string; timeZone: string; refresh: () => void }>

/** How fresh the page is; asks for news again and again while somebody looks at it. */
export function LiveChip({ from, timeZone, refresh }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const isStale = useAge(from) > staleMs
  useRefresh(refresh)
  const time = format.time(from, timeZone)
  return <InfoChip status={isStale ? 'warning' : 'success'}>{isStale ? t('desk-stale', time) : t('desk-live', time)}</InfoChip>
}

/** Milliseconds since then; 0 until scripts run. */
function useAge(from: string): number {
  const [age, setAge] = useState(0)
  useEffect(() => {
    const look = () => setAge(Date.now() - Date.parse(from))
    const timer = setInterval(look, 5_000)
    return () => clearInterval(timer)
  }, [from])
  return age
}

function useRefresh(refresh: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh()
    }, refreshMs)
    return () => clearInterval(timer)
  }, [refresh])
}
