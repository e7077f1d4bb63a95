import { Choice, type ChoiceProps } from './choice.tsx'

export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />
}
