import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { createMetrics, mayReadMetrics } from '../serving/metrics.ts'
import { NotFound } from './errors.ts'
import type { Kernel } from './kernel.ts'

/** `/metrics` for a monitor on this machine, or with the token `METRICS_TOKEN`; for everyone else there is no such address. */
export function openMetrics(app: FastifyInstance, kernel: Kernel): void {
  const metrics = createMetrics()
  app.addHook('onResponse', async (_request, reply) => metrics.answered(reply.statusCode))
  app.get('/metrics', async (request, reply) => {
    const { 'x-forwarded-for': forwardedFor, authorization } = request.headers
    const asking = { remoteAddress: request.socket.remoteAddress, forwardedFor, authorization }
    if (!mayReadMetrics(asking, process.env.METRICS_TOKEN)) throw new NotFound()
    const text = metrics.write({ cache: kernel.cache.counts(), ...(await waiting(kernel)) })
    return reply.type('text/plain; version=0.0.4; charset=utf-8').header('cache-control', 'no-store').send(text)
  })
}

async function waiting({ db }: Kernel) {
  const { rows } = await sql<{ events: string; jobs: string }>`
    select (select count(*) from unsealed_events) as events, (select count(*) from jobs where state = 'ready') as jobs`.execute(
    db,
  )
  return { unsealedEvents: Number(rows[0]?.events ?? 0), waitingJobs: Number(rows[0]?.jobs ?? 0) }
}
