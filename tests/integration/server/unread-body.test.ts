import { createServer, type Server } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { createReadableStreamFromReadable } from '@remix-run/node'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { dropUnread } from '#app/server/unread-body.ts'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A house that answers each form before it has read it, as pages do with one that is too large. */
async function openHouse(): Promise<number> {
  const app = express()
  app.use(dropUnread)
  app.get('/', (_request, response) => void response.send('here'))
  app.post('/', (request, response) => {
    createReadableStreamFromReadable(request)
    response.status(413).send('too large')
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

test('a form that is not read holds up nothing that comes after it on its connection', async () => {
  const port = await openHouse()
  const socket = net.connect(port, '127.0.0.1')
  let received = ''
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('data', (piece: Buffer) => {
      received += piece.toString()
      if (received.endsWith('here')) resolve()
    })
  })

  const size = 600_000
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${size}\r\n\r\n`)
  socket.write('x'.repeat(size))
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await answered
  socket.destroy()

  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
})
