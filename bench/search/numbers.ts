import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { addToShelf, search, tidyIndex } from '../../src/capabilities/search/index.ts'
import { inTransaction } from '../../src/kernel/db.ts'
import { idFor } from '../../src/kernel/ids.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { type Fold, foldOf } from './collection.ts'
import { isRight, type Paper, paperOf, spellings } from './spellings.ts'

interface Registered {
  readonly number?: string | null
  readonly type?: string | null
  readonly title?: string | null
  readonly abstract?: string | null
  readonly issued?: string | null
  readonly issuer?: string | null
  readonly place?: string | null
}

const folder = fileURLToPath(new URL('../../../shared/corpus/documents/', import.meta.url))
const files = ['register.jsonl', 'abstracts.jsonl', 'documents.jsonl']
const mostRight = 20

const read = (name: string) =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Registered => JSON.parse(line))

interface Measured {
  readonly every: number
  /** Whether they are listed. */
  readonly misses: boolean
}

/** How often the first answer was a right one, and how often no wrong one stood before a right one. */
interface Share {
  asked: number
  first: number
  allFirst: number
}

/**
 * Registers of documents, the number of every `every`th typed in every spelling. Half of the documents may be looked at
 * (`dev`, whose misses are listed), at the other half (`held`) nobody looks.
 */
export async function measureNumbers(kernel: Kernel, { every, misses }: Measured): Promise<void> {
  if (!existsSync(folder)) return
  const papers = await shelved(kernel)
  const bySerial = new Map<string, Paper[]>()
  for (const paper of papers) bySerial.set(paper.serial, [...(bySerial.get(paper.serial) ?? []), paper])
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  console.log(
    `\n${papers.length} documents of registers, every ${every}th asked for: a right one first (only right ones first)`,
  )
  const sums = { dev: { asked: 0, first: 0, allFirst: 0 }, held: { asked: 0, first: 0, allFirst: 0 } }
  for (const { name, told, spell } of spellings) {
    const shares: Record<Fold, Share> = {
      dev: { asked: 0, first: 0, allFirst: 0 },
      held: { asked: 0, first: 0, allFirst: 0 },
    }
    for (const [index, paper] of papers.entries()) {
      const typed = index % every === 0 ? spell(paper) : null
      if (typed === null) continue
      const right = (bySerial.get(paper.serial) ?? []).filter((one) => isRight(told, paper, one))
      const { items } = await search(kernel.db, typed, {
        kind: null,
        limit: Math.min(mostRight, right.length),
        offset: 0,
      })
      const found = items.flatMap(({ id }) => byId.get(id) ?? [])
      const fold = foldOf(paper.id)
      const isFirst = found[0] !== undefined && right.includes(found[0])
      for (const share of [shares[fold], sums[fold]]) {
        share.asked += 1
        share.first += Number(isFirst)
        share.allFirst += Number(
          isFirst && found.length === Math.min(mostRight, right.length) && found.every((one) => right.includes(one)),
        )
      }
      if (misses && !isFirst && fold === 'dev')
        console.log(`  miss: ${typed} | ${paper.number} | ${found[0]?.number ?? '–'}`)
    }
    console.log(lineOf(name, shares))
  }
  console.log(lineOf('all', sums))
}

const lineOf = (name: string, shares: Readonly<Record<Fold, Share>>) =>
  [name.padEnd(28), ...(['dev', 'held'] as const).map((fold) => `${fold} ${shareOf(shares[fold])}`)].join(' | ')

const shareOf = ({ asked, first, allFirst }: Share) => {
  const percent = (part: number) => `${((100 * part) / Math.max(1, asked)).toFixed(1)} %`
  return `${percent(first)} (${percent(allFirst)}) of ${asked}`
}

/** All of them, put where search looks. */
async function shelved(kernel: Kernel): Promise<Paper[]> {
  const known = new Map<string, Registered & { id: string; number: string }>()
  for (const one of files.flatMap(read)) {
    const number = one.number ?? ''
    if (!/^['"\s]*\d+[a-z]?\s?[/-]\s?\p{L}|^['"\s]*\d+[a-z]?\s?[/-]\s?\d{4}[/-]\p{L}/u.test(number)) continue
    const id = idFor(`${number} ${one.issuer ?? one.place ?? ''} ${one.issued ?? ''}`)
    known.set(id, { ...one, number, id })
  }
  const all = [...known.values()]
  for (let from = 0; from < all.length; from += 500)
    await inTransaction(kernel.db, (tx) => addToShelf(tx, 'public', all.slice(from, from + 500).map(entryOf)))
  await tidyIndex(kernel)
  return all.map((one) =>
    paperOf({
      id: one.id,
      number: one.number,
      type: one.type ?? null,
      issued: one.issued ?? null,
      issuer: one.issuer ?? null,
      subject: one.title ?? one.abstract ?? '',
    }),
  )
}

const entryOf = (paper: Registered & { id: string; number: string }) => ({
  kind: 'document',
  id: paper.id,
  title: [paper.type, paper.number, paper.title ?? paper.abstract].filter(Boolean).join(' '),
  body: '',
  number: paper.number,
  url: `/van-ban/${paper.id}`,
  unit_id: null,
  published_on: paper.issued ?? null,
})
