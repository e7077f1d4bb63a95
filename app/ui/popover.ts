/** The router changes the page beneath an open popover; a link inside one closes it. */
export function closeAround({ currentTarget }: { currentTarget: Element }) {
  const popover = currentTarget.closest<HTMLElement>('[popover]')
  if (popover && 'hidePopover' in popover) popover.hidePopover()
}
