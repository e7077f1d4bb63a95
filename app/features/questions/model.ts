export type QuestionState = 'received' | 'routed' | 'answered' | 'confirmed'

/** Something that a community member asks the liaison. It ends when the asker says that it is answered. */
export type Question = Readonly<{
  id: string
  contactId: string | null
  nameToShow: string
  email: string
  /** The language in which the asker is written to. */
  locale: string
  text: string
  state: QuestionState
  routedToId: string | null
  answer: string
  answeredAt: Date | null
  confirmedAt: Date | null
  createdAt: Date
  revision: number
}>

/** What the feature announces. */
export type QuestionEvent = Readonly<{
  type: 'question-received' | 'question-routed' | 'question-answered' | 'question-confirmed' | 'question-asked-again'
  questionId: string
}>

export type IntroductionAnswer = 'waiting' | 'agreed' | 'declined'

/** Connecting an asker with a person of the staff. It is made once both have agreed. */
export type Introduction = Readonly<{
  id: string
  questionId: string
  staffId: string
  /** What the liaison tells that person; the asker does not see it. */
  note: string
  offeredById: string | null
  askerAnswer: IntroductionAnswer
  staffAnswer: IntroductionAnswer
  madeAt: Date | null
  createdAt: Date
  revision: number
}>

export type IntroductionEvent = Readonly<{
  type: 'introduction-offered' | 'introduction-made' | 'introduction-declined'
  introductionId: string
}>
