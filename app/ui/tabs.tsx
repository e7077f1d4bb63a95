import { useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { Link } from './link.tsx'

type Tab = Readonly<{ href: string; label: string; current?: boolean }>

/** Views of one thing, each with an address of its own. `many` scroll sideways on a phone. */
export function Tabs({ label, tabs, many }: Readonly<{ label: string; tabs: readonly Tab[]; many?: boolean }>) {
  const bar = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  useEffect(() => {
    const nav = bar.current
    const tab = nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && tab) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2
  }, [current])
  return (
    <nav ref={bar} className={classes('fy-tabs', many && 'fy-tabs--many')} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
