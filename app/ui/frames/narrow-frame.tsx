import { PublicFrame, type PublicFrameProps } from './public-frame.tsx'

type Props = Omit<PublicFrameProps, 'greeting'> &
  Readonly<{
    /** `slim` for a form of one field, `prose` for words with one way on. */
    width?: 'slim' | 'prose'
  }>

/** The public frame with one narrow column: signing in, errors, a closed door. */
export function NarrowFrame({ width = 'prose', children, ...frame }: Props) {
  return (
    <PublicFrame {...frame}>
      <div className={`fy-stack fy-stack--loose ${width === 'slim' ? 'fy-slim' : 'fy-prose'}`}>{children}</div>
    </PublicFrame>
  )
}
