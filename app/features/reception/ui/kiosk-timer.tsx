import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { afterSecond, afterTouch, isOver, lastSeen, touched, untouched, warningOf, type Clearing } from '../rules/clearing.ts'

const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const

type IdleProps = Readonly<{
  /** On the welcome: counts only once somebody has touched the screen. */
  waitsForTouch?: boolean
  /** Stands beside the warning. */
  children?: ReactNode
}>

/** Clears the screen when nobody has touched it for a while, and says so first. */
export function IdleGuard({ waitsForTouch = false, children }: IdleProps) {
  const t = useTranslate()
  const form = useRef<HTMLFormElement>(null)
  const [clearing, setClearing] = useState<Clearing>(waitsForTouch ? untouched : touched)
  useSeconds(clearing, setClearing, form)
  useEffect(() => {
    const again = () => setClearing(afterTouch)
    for (const touch of touches) window.addEventListener(touch, again, { passive: true })
    return () => touches.forEach((touch) => window.removeEventListener(touch, again))
  }, [])
  return (
    <form ref={form} method="post" action="/kiosk/reset" className="fy-cluster">
      {warningOf(clearing) && (
        <>
          <ClearingBar clearing={clearing} />
          <Button type="button">{t('kiosk-more-time')}</Button>
        </>
      )}
      {children}
    </form>
  )
}

/** The last screen of a way: it clears by itself, unless somebody still reads. Without scripts nothing counts. */
export function ClearsSoon() {
  const t = useTranslate()
  const form = useRef<HTMLFormElement>(null)
  const [clearing, setClearing] = useState(untouched)
  const [isReading, setReading] = useState(false)
  useSeconds(clearing, setClearing, form)
  useEffect(() => setClearing(lastSeen), [])
  const done = <Button type="submit">{t('kiosk-done')}</Button>
  if (isReading) return <IdleGuard>{done}</IdleGuard>
  return (
    <form ref={form} method="post" action="/kiosk/reset" className="fy-cluster">
      {warningOf(clearing) && (
        <>
          <ClearingBar clearing={clearing} />
          <Button type="button" onClick={() => setReading(true)}>
            {t('kiosk-wait')}
          </Button>
        </>
      )}
      {done}
    </form>
  )
}

function ClearingBar({ clearing }: Readonly<{ clearing: Clearing }>) {
  const t = useTranslate()
  const { left, of } = warningOf(clearing) ?? { left: 0, of: 1 }
  return (
    <label className="fy-cluster">
      <span>{t('kiosk-clears-in', left)}</span>
      <progress className="fy-clear" max={of} value={left} />
    </label>
  )
}

type SetClearing = (change: (clearing: Clearing) => Clearing) => void

/** Counts the seconds down and sends the form at the end of them. */
function useSeconds(clearing: Clearing, setClearing: SetClearing, form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const timer = setInterval(() => setClearing(afterSecond), 1000)
    return () => clearInterval(timer)
  }, [setClearing])
  const ends = isOver(clearing)
  useEffect(() => {
    if (ends) form.current?.requestSubmit()
  }, [ends, form])
}
