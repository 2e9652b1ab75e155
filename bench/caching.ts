import type { Visit } from './client.ts'
import { rounded } from './figures.ts'
import { load } from './loading.ts'
import { processorMs } from './processes.ts'
import { discard, startProduct } from './product.ts'
import { dataFolder } from './starting.ts'

const paths = ['/', '/ke-hoach', '/tin-tuc', '/healthz']

/** Anonymous pages from the page cache: processor time of the program for each, at a steady rate; and how many it can. */
export async function measureCachedPages(seconds: number) {
  const folder = await dataFolder()
  const product = await startProduct(folder)
  try {
    const figures: Record<string, object> = {}
    for (const path of paths) {
      const visits: Visit[] = [{ path, weight: 1, signedIn: false }]
      const order = { url: product.url, seconds, connections: 8, visits, people: [] }
      const most = await load({ ...order, rate: null }) // first, so that the code is compiled when processor time is counted
      const at300 = await whileCounting(product, () => load({ ...order, rate: 300 }))
      figures[path] = {
        processorMsEach: rounded(at300.processorMs / Math.max(1, at300.answer.requests)),
        p95MsAt300: at300.answer.p95Ms,
        perSecondAtMost: most.perSecond,
        statuses: most.statuses,
      }
    }
    return figures
  } finally {
    await discard(product, folder)
  }
}

async function whileCounting<T>(product: { pid: number }, work: () => Promise<T>) {
  const before = await processorMs([product.pid])
  const answer = await work()
  return { answer, processorMs: (await processorMs([product.pid])) - before }
}
