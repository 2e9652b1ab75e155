import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { paths } from '../src/capabilities/visits/text.ts'
import { createApp } from '../src/kernel/app.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { createPageCache } from '../src/serving/page-cache.ts'
import { patient, type TestServer } from './server.ts'

export const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'

/** A process of its own on the same database. Its last sums are written when it stops. */
export async function running(server: TestServer, change: Partial<Kernel> = {}) {
  const app = await createApp({ ...server.kernel, cache: createPageCache(), ...change }, patient)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` // a server on a port, not on a pipe
  return {
    address,
    see: (page: string, { from = '', ...headers }: Record<string, string> = {}) =>
      fetch(`${address}${paths.counterJson}?${new URLSearchParams({ trang: page, tu: from })}`, {
        headers: { 'user-agent': chrome, ...headers },
      }),
    stop: () => app.close(),
  }
}

/** What the tables hold of views. */
export async function stored({ kernel: { db } }: TestServer) {
  const pages = await sql<Record<string, unknown>>`select * from visits_figures order by day, path`.execute(db)
  const days = await sql<{ day: string; views: string; visitors: string }>`
    select * from visit_days order by day`.execute(db)
  return {
    pages: pages.rows,
    days: days.rows.map(({ day, views, visitors }) => ({ day, views: Number(views), visitors: Number(visitors) })),
  }
}
