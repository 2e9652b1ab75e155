import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { addToShelf, search, tidyIndex } from '../../src/capabilities/search/index.ts'
import { inTransaction } from '../../src/kernel/db.ts'
import { idFor } from '../../src/kernel/ids.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { unaccented } from '../../src/kernel/text-folding.ts'

interface Registered {
  readonly number: string
  readonly type?: string | null
  readonly title?: string | null
  readonly abstract?: string | null
  readonly issued?: string | null
  readonly issuer?: string | null
  readonly place?: string | null
}

const folder = fileURLToPath(new URL('../../../shared/corpus/documents/', import.meta.url))
const files = ['register.jsonl', 'abstracts.jsonl', 'documents.jsonl']

/** What is a right answer: the same number, or all that the spelling tells of it. */
type Right = (wanted: Registered, found: Registered) => boolean
type Spelling = readonly [name: string, spell: (of: Registered) => string | null, isRight?: Right]

const serialOf = (number: string) => /^\d+/.exec(number)?.[0] ?? ''
const yearIn = (number: string) => /\/((?:19|20)\d\d)\//.exec(number)?.[1]

const sameSerial: Right = (wanted, found) => serialOf(wanted.number) === serialOf(found.number)
const sameYear: Right = (wanted, found) =>
  wanted.issued?.slice(0, 4) === found.issued?.slice(0, 4) || yearIn(found.number) === wanted.issued?.slice(0, 4)
const sameType: Right = (wanted, found) => found.type === wanted.type || found.type == null

/** As people type a number; null where the spelling makes no sense for it. */
const spellings: readonly Spelling[] = [
  ['as written', ({ number }) => number],
  ['small letters', ({ number }) => number.toLowerCase()],
  ['without marks', ({ number }) => unaccented(number)],
  ['spaces', ({ number }) => number.replace(/[/–-]/g, ' ')],
  ['dots', ({ number }) => number.replace(/[/–-]/g, '.')],
  ['no hyphen', ({ number }) => number.replace(/[–-]/g, '')],
  ['no stroke before the signs', ({ number }) => (yearIn(number) ? null : number.replace('/', ''))],
  ['signs first', ({ number }) => [...number.split(/[/–-]/).slice(1), serialOf(number)].join(' ')],
  ['first sign only', ({ number }) => /^\d+\/(?:\d{4}\/)?\p{L}+/u.exec(number)?.[0] ?? null, sameSerial],
  ['Telex left-overs', ({ number }) => (/đ/i.test(number) ? number.replace(/Đ/g, 'DD').replace(/đ/g, 'dd') : null)],
  [
    'type and serial',
    ({ number, type }) => (type ? `${type} số ${serialOf(number)}` : null),
    (wanted, found) => sameSerial(wanted, found) && sameType(wanted, found),
  ],
  [
    'type, serial, year',
    ({ number, type, issued }) => (type && issued ? `${type} ${serialOf(number)} năm ${issued.slice(0, 4)}` : null),
    (wanted, found) => sameSerial(wanted, found) && sameType(wanted, found) && sameYear(wanted, found),
  ],
  [
    'year instead of signs',
    ({ number, issued }) => (issued ? `${serialOf(number)}/${issued.slice(0, 4)}` : null),
    (wanted, found) => sameSerial(wanted, found) && sameYear(wanted, found),
  ],
  ['with its day', ({ number, issued }) => (issued ? `${number} ngày ${issued.split('-').reverse().join('/')}` : null)],
]

const first = (name: string) =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Registered => JSON.parse(line))

/** Registers of documents, their numbers asked for in every spelling: what bears the very number stands first. */
export async function measureNumbers(kernel: Kernel, every: number): Promise<void> {
  if (!existsSync(folder)) return
  const known = new Map<string, Registered & { id: string }>()
  for (const one of files.flatMap(first)) {
    if (!/^\d+\s?[/-]/.test(one.number ?? '')) continue
    const id = idFor(`${one.number} ${one.issuer ?? one.place ?? ''} ${one.issued ?? ''}`)
    known.set(id, { ...one, id })
  }
  const papers = [...known.values()]
  for (let from = 0; from < papers.length; from += 500)
    await inTransaction(kernel.db, (tx) => addToShelf(tx, 'public', papers.slice(from, from + 500).map(entryOf)))
  await tidyIndex(kernel)
  const bearers = new Map<string, Set<string>>()
  for (const { number, id } of papers) bearers.set(keyOf(number), (bearers.get(keyOf(number)) ?? new Set()).add(id))
  console.log(
    `\n${papers.length} documents of registers, every ${every}th asked for: a right one first (unambiguous | all)`,
  )
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  for (const [name, spell, isRight] of spellings) {
    const counts = { alone: 0, aloneFirst: 0, all: 0, allFirst: 0 }
    for (const [index, paper] of papers.entries()) {
      const typed = index % every === 0 ? spell(paper) : null
      if (typed === null) continue
      const right = bearers.get(keyOf(paper.number)) ?? new Set()
      const { items } = await search(kernel.db, typed, {
        kind: null,
        limit: Math.max(1, Math.min(20, right.size)),
        offset: 0,
      })
      const found = items.flatMap(({ id }) => byId.get(id) ?? [])
      const isFirst = Number(
        isRight
          ? found[0] !== undefined && isRight(paper, found[0])
          : found.length > 0 && found.every(({ id }) => right.has(id)),
      )
      counts.all += 1
      counts.allFirst += isFirst
      if (right.size === 1) {
        counts.alone += 1
        counts.aloneFirst += isFirst
      }
    }
    const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`
    console.log(`${name.padEnd(28)} ${share(counts.aloneFirst, counts.alone)} | ${share(counts.allFirst, counts.all)}`)
  }
}

const keyOf = (number: string) => unaccented(number).replace(/[^a-z0-9]/g, '')

const entryOf = (paper: Registered & { id: string }) => ({
  kind: 'document',
  id: paper.id,
  title: [paper.type, paper.number, paper.title ?? paper.abstract].filter(Boolean).join(' '),
  body: '',
  number: paper.number,
  url: `/van-ban/${paper.id}`,
  unit_id: null,
  published_on: paper.issued ?? null,
})
