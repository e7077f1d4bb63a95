/** What forgetting somebody took away, in numbers. */
export type Forgotten = Readonly<{ visits: number; letters: number; mails: number }>
