import { classes } from './classes.ts'
import { Link } from './link.tsx'

type Tab = Readonly<{ href: string; label: string; current?: boolean }>

/** Views of one thing, each with an address of its own. `many` scroll sideways on a phone. */
export function Tabs({ label, tabs, many }: Readonly<{ label: string; tabs: readonly Tab[]; many?: boolean }>) {
  return (
    <nav className={classes('fy-tabs', many && 'fy-tabs--many')} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
