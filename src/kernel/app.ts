import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { askAhead } from '../serving/ahead.ts'
import { forAssets, safetyHeaders } from '../serving/safety.ts'
import { servePages } from '../serving/sending-kept.ts'
import { sendError } from './failures.tsx'
import type { Kernel } from './kernel.ts'
import { openMetrics } from './measuring.ts'
import { openApiDocument } from './openapi.ts'
import { openSite } from './routing.ts'
import { uploadLimit } from './uploads.ts'

const year = 365 * 24 * 3600 * 1000

/**
 * The web server of a running system: plugins, safety headers, the capabilities' addresses, error pages.
 * `outOfBreath`: callers are turned away while the event loop lags by so many milliseconds; 0: never.
 */
export async function createApp(kernel: Kernel, outOfBreath = 2000): Promise<FastifyInstance> {
  const ahead = kernel.capabilities.flatMap((capability) => capability.ahead?.(kernel) ?? [])
  const app = fastify({
    logger: false,
    serverFactory: (handOn) => servePages(kernel.cache, kernel.clock, askAhead(ahead, handOn)),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: trusted(Number(process.env.TRUST_PROXY) || 0),
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  })
  app.addHook('onClose', () => Promise.all(ahead.map((one) => one.close())).then(() => {}))
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, {
    // A file that is too large is marked, not thrown: its form comes back with a message.
    throwFileSizeLimit: false,
    limits: { fileSize: uploadLimit + 1, files: 20, fields: 500, fieldSize: 1024 * 1024 },
  })
  await app.register(rateLimit, { global: false })
  await app.register(underPressure, { maxEventLoopDelay: outOfBreath, exposeStatusRoute: false })
  // Worked out once: the plugin does so for every request.
  const said = await safetyHeaders(kernel.config.publicUrl)
  app.addHook('onRequest', (_request, reply, next) => next(void reply.headers(said)))
  const shipped = { root: kernel.assets.folder, prefix: '/tai-nguyen/', preCompressed: true }
  const unneeded = Object.keys(said).filter((name) => !(name in forAssets(said)))
  await app.register(staticFiles, {
    ...shipped,
    immutable: true,
    maxAge: year,
    setHeaders: (reply) => {
      for (const name of unneeded) reply.removeHeader(name)
    },
  })
  openMetrics(app, kernel)
  app.get('/healthz', async (_request, reply) => reply.send(await health(kernel)))
  app.setErrorHandler((error, request, reply) => sendError(kernel, { error, request, reply }))
  app.setNotFoundHandler((request, reply) => sendError(kernel, { error: null, request, reply }))
  const description = openApiDocument(openSite(app, kernel))
  app.get('/api/openapi.json', (_request, reply) => reply.send(description))
  return app
}

/** So many proxies are ours; what stands further left in X-Forwarded-For is whatever the caller wrote there. */
function trusted(proxies: number) {
  return proxies > 0 && ((_address: string, hop: number) => hop < proxies)
}

async function health(kernel: Kernel) {
  await sql`select 1`.execute(kernel.db)
  return { status: 'ok', at: kernel.clock.now().toISOString() }
}
