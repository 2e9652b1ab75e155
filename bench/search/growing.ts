import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { search } from '../../src/capabilities/search/index.ts'
import { refreshStatistics } from '../../src/kernel/db.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { rounded, spreadOf } from '../figures.ts'
import { loadPassages, loadQueries } from './collection.ts'
import { importPassages } from './opening.ts'

const sentencesEach = 7
const asked = 600

/** Passages made of sentences of the collection in a new mixture, so that words are as common as they are in life. */
export async function measureGrowth(kernel: Kernel, sizes: readonly number[]): Promise<void> {
  const sentences = loadPassages()
    .flatMap(({ text }) => text.split(/\n+|(?<=[.;])\s/))
    .filter((line) => line.length > 40 && line.length < 500)
  const queries = loadQueries().filter(({ set }) => set !== 'docs numbers')
  let next = 1
  const chance = () => {
    next = (Math.imul(next, 1_103_515_245) + 12_345) >>> 0
    return next / 4_294_967_296
  }
  let made = 0
  for (const size of sizes) {
    const file = path.join(kernel.config.dataDir, 'grown.jsonl')
    const out = createWriteStream(file)
    for (; made < size; made += 1) {
      const text = Array.from({ length: sentencesEach }, () => sentences[Math.floor(chance() * sentences.length)]).join(
        '\n',
      )
      const line = `${JSON.stringify({ _id: `grown-${made}`, title: `Hồ sơ số ${made}/${2000 + (made % 26)}/QĐ-UBND`, text })}\n`
      if (!out.write(line)) await once(out, 'drain')
    }
    out.end()
    await once(out, 'finish')
    const rate = await importPassages(kernel, file)
    await rm(file)
    // as the import of a file does at its end
    await refreshStatistics(kernel.db)
    const times: number[] = []
    const step = Math.floor(queries.length / asked)
    const before = process.cpuUsage()
    for (const [index, query] of queries.entries()) {
      if (index % step !== 0) continue
      const start = performance.now()
      await search(kernel.db, index % 2 === 0 ? query.marked : query.bare, { kind: 'passage', limit: 20, offset: 0 })
      if (index > 20 * step) times.push(performance.now() - start)
    }
    const used = process.cpuUsage(before)
    const each = rounded((used.user + used.system) / 1000 / (times.length + 21))
    const memory = Math.round(process.memoryUsage().rss / 1_048_576)
    console.log(
      `${size} entries: taken in ${rate} a second, milliseconds a query ${JSON.stringify(spreadOf(times))}, processor time of this process ${each} each, ${memory} MB`,
    )
  }
}
