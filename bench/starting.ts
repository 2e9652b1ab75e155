import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spreadOf } from './figures.ts'
import { memoryOf } from './processes.ts'
import { discard, type Product, startProduct } from './product.ts'

const settleMs = 15_000

/** A folder that the database server's own account may reach when this runs as root. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caicach-bench-'))
  await chmod(folder, 0o711)
  return folder
}

/** Starts the built program on an empty folder (database and demo world are made), then several times on what is there. */
export async function measureStart(warmStarts: number) {
  const folder = await dataFolder()
  let product: Product | null = null
  try {
    product = await startProduct(folder)
    const coldMs = Math.round(product.startMs)
    const warm: number[] = []
    for (let start = 0; start < warmStarts; start += 1) {
      await product.stop()
      product = await startProduct(folder)
      warm.push(product.startMs)
    }
    await new Promise((resolve) => setTimeout(resolve, settleMs))
    return {
      coldWithDemoMs: { value: coldMs, aim: 30_000 },
      warmMs: { ...spreadOf(warm), aim: 3_000 },
      idleAfterWarmStart: { ...(await memoryOf(product)), aimTotalMb: 200 },
    }
  } finally {
    await discard(product, folder)
  }
}
