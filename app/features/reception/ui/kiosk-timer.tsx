import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'

/** After so long without a touch the screen is cleared; the last part of it is warned of. */
const idleSeconds = 45
const warnSeconds = 15

/** How long a last screen stands. */
const clearSeconds = 12

const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const

type IdleProps = Readonly<{
  /** On the welcome: counts only once somebody has touched the screen. */
  waitsForTouch?: boolean
}>

/** Clears the screen when nobody has touched it for a while, and says so first. */
export function IdleGuard({ waitsForTouch = false }: IdleProps) {
  const t = useTranslate()
  const form = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<number | null>(waitsForTouch ? null : idleSeconds)
  useSeconds(setLeft, form)
  useEffect(() => {
    const again = () => setLeft(idleSeconds)
    for (const touch of touches) window.addEventListener(touch, again, { passive: true })
    return () => touches.forEach((touch) => window.removeEventListener(touch, again))
  }, [])
  const isShown = left !== null && left <= warnSeconds
  return (
    <form ref={form} method="post" action="/kiosk/reset" className="fy-cluster">
      {isShown && (
        <>
          <ClearingBar left={left} of={warnSeconds} />
          <Button type="button">{t('kiosk-more-time')}</Button>
        </>
      )}
    </form>
  )
}

/** The last screen of a way: it clears by itself, unless somebody still reads. */
export function ClearsSoon() {
  const t = useTranslate()
  const form = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [isReading, setReading] = useState(false)
  useSeconds(setLeft, form)
  useEffect(() => setLeft(clearSeconds), [])
  if (isReading) return <IdleGuard />
  return (
    <form ref={form} method="post" action="/kiosk/reset" className="fy-cluster">
      {left !== null && (
        <>
          <ClearingBar left={left} of={clearSeconds} />
          <Button type="button" onClick={() => setReading(true)}>
            {t('kiosk-wait')}
          </Button>
        </>
      )}
      <Button type="submit">{t('kiosk-done')}</Button>
    </form>
  )
}

function ClearingBar({ left, of }: Readonly<{ left: number; of: number }>) {
  const t = useTranslate()
  return (
    <label className="fy-cluster">
      <span>{t('kiosk-clears-in', left)}</span>
      <progress className="fy-clear" max={of} value={left} />
    </label>
  )
}

type SetLeft = (change: (left: number | null) => number | null) => void

/** Counts the seconds down and sends the form at the end of them. */
function useSeconds(setLeft: SetLeft, form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft((left) => {
        if (left === 1) queueMicrotask(() => form.current?.requestSubmit())
        return left === null ? null : Math.max(0, left - 1)
      })
    }, 1000)
    return () => clearInterval(timer)
  }, [setLeft, form])
}
