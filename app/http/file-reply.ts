/** A text as a file to keep. */
export function fileReply(text: string, { type, name }: { type: string; name: string }): Response {
  return new Response(text, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-cache',
    },
  })
}
