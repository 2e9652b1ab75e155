// npm run bench:search [-- --growth 25000,250000] [-- --every 3] [-- --misses SET] [-- --numbers 10]: how well and how fast search answers.
import { search } from '../../src/capabilities/search/index.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { spreadOf } from '../figures.ts'
import { openProduct } from '../province/opening.ts'
import { hasCollection, loadPassages, loadQueries, passagesFile, type Query } from './collection.ts'
import { measureGrowth } from './growing.ts'
import { measureNumbers } from './numbers.ts'
import { importPassages } from './opening.ts'
import { plainBm25 } from './plain-bm25.ts'
import { type Scored, scoreOf, tableOf } from './scoring.ts'

const has = (name: string) => process.argv.includes(`--${name}`)
const option = (name: string) => (has(name) ? (process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '') : '')

async function measureQuality(kernel: Kernel): Promise<void> {
  const every = has('every') ? Number(option('every')) : 1
  const queries = loadQueries().filter((_, index) => index % every === 0)
  const passages = loadPassages()
  const plain = { marked: plainBm25(passages, 'marked'), bare: plainBm25(passages, 'bare') }
  const rate = await importPassages(kernel, passagesFile)
  console.log(`${passages.length} passages taken in, ${rate} a second`)
  const times: number[] = []
  const ours = async (typed: string, query: Query) => {
    const start = performance.now()
    const { items } = await search(kernel.db, typed, { kind: 'passage', limit: 20, offset: 0 })
    times.push(performance.now() - start)
    return scoreOf(
      items.map(({ id }) => id),
      query.relevant,
    )
  }
  const scored: Scored[] = []
  for (const query of queries)
    scored.push({
      query,
      ours: { marked: await ours(query.marked, query), bare: await ours(query.bare, query) },
      plain: {
        marked: scoreOf(plain.marked(query.marked, 20), query.relevant),
        bare: scoreOf(plain.bare(query.bare, 20), query.relevant),
      },
    })
  console.log(
    'm: as typed, b: without marks (plain BM25: on an index without marks); gap: of BM25 to 1; bare: loss without marks',
  )
  for (const fold of ['dev', 'held'] as const)
    console.log(`\n${fold}\n${tableOf(scored.filter(({ query }) => query.fold === fold))}`)
  console.log(`\nmilliseconds a query among ${passages.length}: ${JSON.stringify(spreadOf(times))}`)
  if (has('misses'))
    listMisses(scored.filter(({ query }) => query.set.startsWith(option('misses')) && query.fold === 'dev'))
}

function listMisses(scored: readonly Scored[]): void {
  for (const { query, ours } of scored)
    if (ours.marked.ndcg10 < 0.5) console.log(query.id, '|', query.marked, '|', [...query.relevant].join(' '))
}

if (!hasCollection) {
  console.log('The collection ../shared/corpus/retrieval is absent: nothing to measure.')
  process.exit(0)
}
const opened = await openProduct()
try {
  if (!has('growth-only') && !has('numbers')) await measureQuality(opened.kernel)
  if (has('numbers'))
    await measureNumbers(opened.kernel, { every: Number(option('numbers')) || 10, misses: has('misses') })
  if (has('growth') || has('growth-only'))
    await measureGrowth(opened.kernel, (option('growth') || option('growth-only')).split(',').map(Number))
} finally {
  await opened.close()
}
