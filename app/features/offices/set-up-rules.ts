/** What there is of each thing that an office needs. */
type SetUpState = Readonly<{
  areas: number
  desks: number
  rooms: number
  people: number
  admins: number
  tablets: number
  texts: number
}>

const setUpStepNames = ['areas', 'desks', 'rooms', 'people', 'second-admin', 'texts', 'tablets'] as const
type SetUpStepName = (typeof setUpStepNames)[number]

export type SetUpStep = Readonly<{ step: SetUpStepName; path: string; count: number; done: boolean }>

const pathOf: Readonly<Record<SetUpStepName, string>> = {
  areas: 'areas',
  desks: 'desks',
  rooms: 'rooms',
  people: 'staff',
  'second-admin': 'staff',
  texts: 'texts',
  tablets: 'devices',
}

/** The way from an empty office to one that can receive people, in the order in which one step needs another. */
export function setUpSteps(state: SetUpState): readonly SetUpStep[] {
  const counts: Readonly<Record<SetUpStepName, number>> = { ...state, 'second-admin': state.admins }
  const least = (step: SetUpStepName) => (step === 'people' || step === 'second-admin' ? 2 : 1)
  return setUpStepNames.map((step) => {
    const count = counts[step]
    return { step, path: pathOf[step], count, done: count >= least(step) }
  })
}
