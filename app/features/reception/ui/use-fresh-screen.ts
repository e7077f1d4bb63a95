import { useEffect } from 'react'

/**
 * Browsers keep the page one leaves as it stood, to show it again at once on Back. On a tablet for everybody nothing may
 * come back: a screen is blank before it is kept, and one that comes back becomes the welcome.
 */
export function useFreshScreen(): void {
  useEffect(() => {
    const leave = () => {
      document.body.hidden = true
    }
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.replace('/kiosk')
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [])
}
