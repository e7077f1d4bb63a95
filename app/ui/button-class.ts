import { classes } from './classes.ts'

export type ButtonLook = Readonly<{
  action?: 'default' | 'progressive' | 'destructive'
  weight?: 'normal' | 'primary' | 'quiet'
  size?: 'small' | 'medium' | 'large'
}>

/** The Codex classes of something that looks like a button. */
export function buttonClass(
  { action = 'default', weight = 'normal', size = 'medium' }: ButtonLook,
  ...more: readonly (string | false | undefined)[]
): string {
  return classes(
    'cdx-button',
    action !== 'default' && `cdx-button--action-${action}`,
    weight !== 'normal' && `cdx-button--weight-${weight}`,
    size !== 'medium' && `cdx-button--size-${size}`,
    ...more,
  )
}
