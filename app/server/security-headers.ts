import { type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { settings } from '#app/config/settings.server.ts'

const camera = /^\/kiosk(\/|$)/

/**
 * The headers of SECURITY: a strict content policy with a number used once, and no leaks by referrer, frame or sniffing.
 * Why the referrer policy is not `no-referrer`: decision 17.
 */
export function securityHeaders(): RequestHandler[] {
  const https = settings().origin.startsWith('https:')
  const nonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce as string}'`
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", nonce],
          styleSrc: ["'self'", nonce],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          ...(https && { upgradeInsecureRequests: [] }),
        },
      },
      hsts: https && { maxAge: 365 * 24 * 3600 },
      referrerPolicy: { policy: 'strict-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (request, response, next) => {
      const cameraFor = camera.test(request.path) ? 'self' : ''
      response.setHeader('Permissions-Policy', `camera=(${cameraFor}), microphone=(), geolocation=(), payment=(), usb=()`)
      next()
    },
  ]
}
