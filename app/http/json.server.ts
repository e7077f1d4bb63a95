import { formLimit, readBody } from './body.server.ts'

/** What a program posted as JSON; another type, too much or something unreadable is refused (4xx). */
export async function readJson(request: Request, limit = formLimit): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) throw new Response(null, { status: 415 })

  const body = await readBody(request, limit)
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    throw new Response(null, { status: 400 })
  }
}
