import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { usePublicFrame } from '#app/site/use-public-frame.ts'

export default function Welcome() {
  return <NarrowFrame {...usePublicFrame()}>{null}</NarrowFrame>
}
