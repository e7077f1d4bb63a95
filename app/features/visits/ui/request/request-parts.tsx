import { KeptFormProvider } from '#app/ui/kept-field.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { type RequestCalendar } from '../../rules/days.ts'
import { AboutYou } from './about-you.tsx'
import { GettingHere } from './arrival.tsx'
import { YourComfort } from './comfort.tsx'
import { YourDates } from './dates.tsx'
import { SendIt } from './send.tsx'
import { YourWishes } from './wishes.tsx'

type Props = Readonly<{
  kept: KeptForm
  calendar: RequestCalendar
  town: string
  /** Whether scripts run. */
  awake: boolean
  onClear: () => void
}>

/** The six parts of the request form. */
export function RequestParts({ kept, calendar, town, awake, onClear }: Props) {
  return (
    <KeptFormProvider value={kept}>
      <AboutYou />
      <YourDates town={town} open={calendar.open} from={calendar.today} awake={awake} action="/visit/new" />
      <YourWishes />
      <YourComfort />
      <GettingHere />
      <SendIt onClear={onClear} />
    </KeptFormProvider>
  )
}
