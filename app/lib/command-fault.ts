/** An answer that a command line can't give; one sentence, without a stack. */
export class CommandFault extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'CommandFault'
  }
}
