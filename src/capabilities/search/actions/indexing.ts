import type { Act, HeardEvent } from '../../../kernel/act.ts'
import type { Searchable } from '../../../kernel/capability.ts'
import { type Db, inTransaction, type Tx } from '../../../kernel/db.ts'
import { idFor } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/importing.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { clausesOf, readingOf } from '../../documents/index.ts'
import {
  edition,
  keptBody,
  type PassageRecord,
  passageKind,
  readEntry,
  type Searched,
  shelfOf,
  unitKind,
} from '../rules/entries.ts'
import {
  addEntries,
  differingIds,
  knownTexts,
  lockShelf,
  readSearchables,
  removeThings,
  subjectsBehind,
  unreadEntries,
} from '../store/entries.ts'
import { forgetEverything, removeRetired } from '../store/packing.ts'
import { findShelf } from '../store/shelves.ts'
import { language } from './language.ts'
import { isUntidy, mostLoose, pack } from './packing.ts'

/** Kinds of things that are found by their words; units are found by their names. */
const searchables = (kernel: Kernel): Searchable[] =>
  kernel.capabilities.flatMap((capability) => capability.searchable ?? []).filter(({ kind }) => kind !== unitKind)

const shelves = ['public', 'passages'] as const

/**
 * Re-reads what the event is about: the index follows the present state, so hearing twice does no harm. Behind an event of an
 * import stand hundreds more: they are read ahead and together.
 */
export async function follow(kernel: Kernel, event: HeardEvent): Promise<void> {
  const { db } = kernel
  const done = readAhead.get(db) ?? new Set<string>()
  readAhead.set(db, done)
  if (done.delete(event.id)) return
  const all = searchables(kernel)
  if (!all.some(({ kind }) => kind === event.subject.kind)) return
  const kinds = all.map(({ kind }) => kind)
  const ahead = await subjectsBehind(db, event.id, { kinds, most: mostAhead })
  const subjects = [event.subject, ...ahead]
  for (const one of all) {
    const ids = subjects.filter(({ kind }) => kind === one.kind).map(({ id }) => id)
    await indexThings(kernel, one, ids)
  }
  if (done.size > 10 * mostAhead) done.clear()
  for (const { eventId } of ahead) done.add(eventId)
}
const mostAhead = 500
/** Events that need not be heard again: what they are about was read after they were sealed. */
const readAhead = new WeakMap<Db, Set<string>>()

const together = 100

/** Reads many things of a kind anew; those that are public no more disappear. Each hundred can be found as soon as it is read. */
async function indexThings(
  kernel: Kernel,
  { kind, view }: Pick<Searchable, 'kind' | 'view'>,
  ids: readonly string[],
): Promise<void> {
  const shelf = shelfOf(kind)
  const distinct = [...new Set(ids)]
  for (let from = 0; from < distinct.length; from += together) {
    const some = distinct.slice(from, from + together)
    // Read under the lock: of two that hear of a thing at once, the later sees the later state.
    await inTransaction(kernel.db, async (tx) => {
      await lockShelf(tx, shelf, 0)
      const rows = await readSearchables(tx, view, some)
      await removeThings(tx, { kind, ids: some, shelf })
      const entries: Searched[] = []
      for (const row of rows) entries.push(row, ...(await partsOf(tx, row)))
      if (entries.length > 0) await add(tx, shelf, entries)
    })
    if (some.length === together) await tidy(kernel)
  }
}

/** The clauses of a document are found by themselves and open at their place; its number is the whole document's. */
async function partsOf(tx: Tx, row: Searched): Promise<Searched[]> {
  if (row.kind !== 'document') return []
  const reading = await readingOf(tx, row.id)
  return (reading ? clausesOf(reading) : []).map(({ anchor, title, text }) => ({
    ...row,
    part: anchor,
    part_title: title,
    body: text,
    url: `${row.url}#${anchor}`,
  }))
}

/** Puts entries on the shelf; they can be found with the commit. */
export async function add(tx: Tx, shelf: string, rows: readonly Searched[]): Promise<number> {
  const last = await lockShelf(tx, shelf, rows.length)
  const entries = rows.map((row, index) => readEntry(row, last + index + 1, language.spelt))
  for (let from = 0; from < entries.length; from += 500) await addEntries(tx, shelf, entries.slice(from, from + 500))
  return last + rows.length
}

/** Mends what events could not tell: rows loaded in bulk, an index that was emptied. Cheap where nothing differs. */
export async function reconcile(kernel: Kernel): Promise<void> {
  await readAnew(kernel)
  for (const one of searchables(kernel)) {
    for (
      let ids = await differingIds(kernel.db, one.view, one.kind);
      ids.length > 0;
      ids = await differingIds(kernel.db, one.view, one.kind)
    ) {
      await indexThings(kernel, one, ids)
      await tidy(kernel)
      if (ids.length < 5000) break
    }
  }
}

/** Makes the index anew where other rules made it, and reads what is not read yet. */
async function readAnew(kernel: Kernel): Promise<void> {
  for (const shelf of shelves) {
    const known = await findShelf(kernel.db, shelf)
    if (known && known.edition !== edition) await inTransaction(kernel.db, (tx) => forgetEverything(tx, edition))
    else if (!known)
      await inTransaction(kernel.db, (tx) => lockShelf(tx, shelf, 0)).then(() =>
        inTransaction(kernel.db, (tx) => forgetEverything(tx, edition)),
      )
  }
  for (;;) {
    const rows = await unreadEntries(kernel.db, 500)
    if (rows.length === 0) return
    await inTransaction(kernel.db, async (tx) => {
      for (const shelf of shelves) {
        const own = rows.filter(({ kind }) => shelfOf(kind) === shelf)
        if (own.length === 0) continue
        await lockShelf(tx, shelf, 0)
        for (const { kind, id } of own) await removeThings(tx, { kind, ids: [id], shelf })
        await add(tx, shelf, own)
      }
    })
    await tidy(kernel)
  }
}

/** Packs what came in, merges, and removes for good what was merged a minute ago. */
export async function tidy(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now()
  for (const shelf of shelves)
    if (await isUntidy(kernel.db, shelf))
      await inTransaction(kernel.db, (tx) => pack(tx, shelf, { least: mostLoose, now }))
  await removeRetired(kernel.db, new Date(now.getTime() - 60_000))
}

/** Takes passages of a collection by which search is judged; they are nobody's deed, so no event tells of them. */
export async function takePassages(act: Act, records: readonly PassageRecord[]): Promise<Outcome[]> {
  const rows = records.map(
    (record): Searched => ({
      kind: passageKind,
      id: idFor(`${passageKind}:${record._id}`),
      title: record.title ?? '',
      body: record.text,
      number: null,
      url: '',
      unit_id: null,
      published_on: null,
      external_id: record._id,
    }),
  )
  const ids = rows.map(({ id }) => id)
  // Of a record that comes twice the later one stays, so they cannot be taken together.
  if (new Set(ids).size < ids.length) return await oneByOne(records, (record) => takePassages(act, [record]))
  const shelf = shelfOf(passageKind)
  await lockShelf(act.tx, shelf, 0)
  const known = await knownTexts(act.tx, passageKind, ids)
  const outcomes = rows.map((row): Outcome => {
    const before = known.get(row.id)
    if (!before) return 'created'
    return before.title === row.title && before.body === keptBody(row.body) ? 'unchanged' : 'changed'
  })
  const changed = ids.filter((_, index) => outcomes[index] === 'changed')
  if (changed.length > 0) await removeThings(act.tx, { kind: passageKind, ids: changed, shelf })
  const wanted = rows.filter((_, index) => outcomes[index] !== 'unchanged')
  if (wanted.length === 0) return outcomes
  const last = await add(act.tx, shelf, wanted)
  // An import tells nobody when it ends, so each so manieth record packs those before it.
  const packs = (place: number) => Math.floor(place / (4 * mostLoose))
  if (packs(last) > packs(last - wanted.length)) await pack(act.tx, shelf, { least: mostLoose, now: act.now })
  return outcomes
}

async function oneByOne<Item>(items: readonly Item[], work: (item: Item) => Promise<Outcome[]>): Promise<Outcome[]> {
  const done: Outcome[] = []
  for (const item of items) done.push(...(await work(item)))
  return done
}

export async function takePassage(act: Act, record: PassageRecord): Promise<Outcome> {
  const [outcome = 'unchanged'] = await takePassages(act, [record])
  return outcome
}
