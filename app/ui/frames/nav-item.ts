import { type IconName } from '../icons.ts'

/** A link of a navigation; who may see it is decided by the page. */
export type NavItem = Readonly<{ href: string; label: string; current?: boolean }>

export type SideNavItem = NavItem &
  Readonly<{
    icon: IconName
    /** How many things wait there. */
    count?: number
    /** Says what the number counts, for those who listen: “waiting”. */
    countLabel?: string
    /** Something waits for the reader. */
    now?: boolean
  }>
