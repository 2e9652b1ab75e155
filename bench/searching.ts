import { demoPlanDocx } from '../db/demo/plan-docx.ts'
import { addToShelf, search, tidyIndex } from '../src/capabilities/search/index.ts'
import { inTransaction, refreshStatistics } from '../src/kernel/db.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { readBytes } from '../src/reading/index.ts'
import { spreadOf, timed } from './figures.ts'

const batch = 500

const queries = [
  'cải cách hành chính',
  'cai cach hanh chinh',
  'bộ phận một cửa',
  'tuyên truyền chuyển đổi số',
  'thu tuc hanh chinh truc tuyen',
  'chỉ số hài lòng của người dân',
  '255/KH-UBND',
  'kế hoạch 1200',
  'loa truyền thanh xã phường',
  'tập huấn nghiệp vụ',
  'bài viết số 17',
  'sở nội vụ',
]

/** Searching among so many entries made of the demo plan's sentences: they share most of their words, which is the hard case. */
export async function measureSearch(kernel: Kernel, entries: number, rounds: number) {
  await fillIndex(kernel, entries)
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const query of queries) {
      const ms = await timed(() => search(kernel.db, query, { kind: null, limit: 20, offset: 0 }))
      if (round > 0) times.push(ms)
    }
  }
  return { entries, queries: queries.length, ms: spreadOf(times) }
}

async function fillIndex(kernel: Kernel, entries: number): Promise<void> {
  const { db } = kernel
  const { text } = await readBytes(await demoPlanDocx(2026), 'ke-hoach.docx')
  const sentences = text
    .split(/[\n.;]+/)
    .map((line) => line.trim())
    .filter((line) => line.length > 30)
  const sentence = (number: number) => sentences[number % sentences.length] ?? ''
  for (let first = 0; first < entries; first += batch) {
    const rows = Array.from({ length: Math.min(batch, entries - first) }, (_, index) => {
      const number = first + index
      const title = `${sentence(number * 7)} (bài viết số ${number})`
      const body = [1, 2, 3, 4, 5, 6].map((step) => sentence(number * step + step * step)).join('. ')
      return { id: newId(), title, body, number: number % 5 === 0 ? `${number}/KH-UBND` : null }
    })
    await inTransaction(db, (tx) =>
      addToShelf(
        tx,
        'public',
        rows.map((row) => ({
          ...row,
          kind: 'article',
          url: `/tin-tuc/${row.id}`,
          unit_id: null,
          published_on: '2026-01-01',
        })),
      ),
    )
    await tidyIndex(kernel)
  }
  await refreshStatistics(db)
}
