import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

const { status, headers, body } = await json(process.stdin)
const bytes = Buffer.from(body, 'base64')

createServer((request, response) => {
  request.resume()
  request.once('end', () => response.writeHead(status, headers).end(bytes))
}).listen(Number(process.argv[2]), '127.0.0.1')

process.once('SIGTERM', () => process.exit(0))
