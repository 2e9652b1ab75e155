import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Visit } from './client.ts'
import { rounded } from './figures.ts'
import { load } from './loading.ts'
import { memoryOf, type Taken } from './processes.ts'
import { discard, startProduct } from './product.ts'
import { dataFolder } from './starting.ts'

const sampleEveryMs = 5_000
const restMs = 20_000

/** Readers, staff at work, and a deed recorded now and then; searches and filters with words that never come twice. */
const visits: readonly Visit[] = [
  { path: '/', weight: 20, signedIn: false },
  { path: '/ke-hoach', weight: 10, signedIn: false },
  { path: '/tin-tuc', weight: 15, signedIn: false },
  { path: '/van-ban', weight: 5, signedIn: false },
  { path: '/minh-chung', weight: 5, signedIn: false },
  { path: '/minh-chung?q=bai+{n}', weight: 10, signedIn: false },
  { path: '/tim-kiem?q=cai+cach+{n}', weight: 10, signedIn: false },
  { path: '/lam-viec', weight: 8, signedIn: true },
  { path: '/lam-viec/nhiem-vu', weight: 6, signedIn: true },
  { path: '/lam-viec/minh-chung', weight: 6, signedIn: true },
  { path: '/lam-viec/thong-bao', weight: 3, signedIn: true },
  {
    path: '/lam-viec/minh-chung/moi',
    weight: 2,
    signedIn: true,
    form: {
      action: '/lam-viec/minh-chung/moi',
      fields: {
        kind: 'LOUDSPEAKER',
        title: 'Phát bản tin cải cách hành chính lần {n}',
        from: '05/01/2026',
        address: 'https://vi-du.example/{n}',
      },
    },
  },
]

/** Memory through a stretch of mixed load: before, at each tenth, after a rest; and how fast it still grew in the second half. */
export async function measureEndurance(seconds: number) {
  const folder = await dataFolder()
  let product = await startProduct(folder)
  try {
    await product.stop()
    product = await startProduct(folder) // the first start still holds what the demo world took
    const people = (await accounts(folder)).slice(0, 6)
    const before = await memoryOf(product)
    const samples: { at: number; taken: Taken }[] = []
    const begin = performance.now()
    const watching = setInterval(async () => {
      samples.push({ at: (performance.now() - begin) / 60_000, taken: await memoryOf(product) })
    }, sampleEveryMs)
    const order = { url: product.url, seconds, connections: 8, rate: 60, visits, people }
    const traffic = await load(order).finally(() => clearInterval(watching))
    await new Promise((resolve) => setTimeout(resolve, restMs))
    const after = await memoryOf(product)
    return {
      seconds,
      traffic,
      before,
      tenths: tenths(samples).map(({ taken }) => taken.totalMb),
      highestMb: Math.max(...samples.map(({ taken }) => taken.totalMb)),
      after: { ...after, aimTotalMb: 450 },
      growthInSecondHalfMbPerMinute: rounded(slope(samples.slice(Math.floor(samples.length / 2)))),
    }
  } finally {
    await discard(product, folder)
  }
}

async function accounts(folder: string): Promise<{ username: string; password: string }[]> {
  const list: { username: string; password: string; roles: string[] }[] = JSON.parse(
    await readFile(path.join(folder, 'demo-accounts.json'), 'utf8'),
  )
  const officers = list.filter(({ roles }) => roles.includes('officer'))
  return [...new Map(officers.map((one) => [one.username, one])).values()]
}

function tenths<Sample>(samples: readonly Sample[]): Sample[] {
  return Array.from({ length: 10 }, (_, part) => samples[Math.floor(((part + 1) * samples.length) / 10) - 1]).filter(
    (sample) => sample !== undefined,
  )
}

/** Megabytes a minute by least squares. */
function slope(samples: readonly { at: number; taken: Taken }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const atMean = mean(samples.map(({ at }) => at))
  const mbMean = mean(samples.map(({ taken }) => taken.totalMb))
  const spread = samples.reduce((sum, { at }) => sum + (at - atMean) ** 2, 0)
  const together = samples.reduce((sum, { at, taken }) => sum + (at - atMean) * (taken.totalMb - mbMean), 0)
  return spread === 0 ? 0 : together / spread
}
