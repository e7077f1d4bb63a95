import { SettingsError, settings } from '#app/config/settings.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'

/** Each does its work and answers what to print, or throws a CommandFault. */
const commands = {
  'feed-link': () => import('#app/jobs/commands/feed-link.server.ts'),
  import: () => import('#app/jobs/commands/import.server.ts'),
  'sign-in-link': () => import('#app/jobs/commands/sign-in-link.server.ts'),
  'device-code': () => import('#app/jobs/commands/device-code.server.ts'),
  purge: () => import('#app/jobs/commands/purge.server.ts'),
} as const

/** What `npm start` and the commands run: without words it serves. */
export async function run(argv: readonly string[]): Promise<void> {
  const [name, ...words] = argv.filter((word) => word !== '--demo')
  try {
    settings()
    if (name === undefined || name === 'serve') {
      const { serve } = await import('./serve.ts')
      await serve({ demo: argv.includes('--demo') })
    } else if (Object.hasOwn(commands, name)) {
      const { run: runCommand } = await commands[name as keyof typeof commands]()
      process.stdout.write(`${await runCommand(words)}\n`)
      await endConnections()
    } else {
      throw new CommandFault(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
    }
  } catch (error) {
    stop(error)
  }
}

async function endConnections(): Promise<void> {
  const [{ disconnect }, { closePrepared }] = await Promise.all([
    import('#app/storage/client.server.ts'),
    import('#app/storage/prepared.server.ts'),
  ])
  closePrepared()
  await disconnect()
}

function stop(error: unknown): never {
  if (error instanceof SettingsError) process.stderr.write(`${error.sentences.join('\n')}\n`)
  else if (error instanceof CommandFault) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}
