import type { Act, HeardEvent } from '../../kernel/act.ts'
import type { Searchable } from '../../kernel/capability.ts'
import type { Db } from '../../kernel/db.ts'
import { idFor } from '../../kernel/ids.ts'
import type { Outcome } from '../../kernel/importing.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { type Found, type Hit, type PassageRecord, passageKind, snippetOf, toQuery, unitKind } from './rules.ts'
import { differingIds, findEntry, findHits, readSearchable, removeEntry, saveEntry } from './store.ts'

/** Kinds of things that are found by their words; units are found by their names. */
const searchables = (kernel: Kernel): Searchable[] =>
  kernel.capabilities.flatMap((capability) => capability.searchable ?? []).filter(({ kind }) => kind !== unitKind)

/** Re-reads what the event is about: the index follows the present state, so hearing twice does no harm. */
export async function follow(kernel: Kernel, event: HeardEvent): Promise<void> {
  for (const one of searchables(kernel))
    if (one.kind === event.subject.kind) await refresh(kernel, one, event.subject.id)
}

async function refresh(kernel: Kernel, searchable: Searchable, id: string): Promise<void> {
  const row = await readSearchable(kernel.db, searchable.view, id)
  if (row) await saveEntry(kernel.db, row)
  else await removeEntry(kernel.db, searchable.kind, id)
}

/** Mends what events could not tell: rows loaded in bulk, an index that was emptied. Cheap where nothing differs. */
export async function reconcile(kernel: Kernel): Promise<void> {
  for (const one of searchables(kernel)) {
    for (
      let ids = await differingIds(kernel.db, one.view, one.kind);
      ids.length > 0;
      ids = await differingIds(kernel.db, one.view, one.kind)
    ) {
      for (const id of ids) await refresh(kernel, one, id)
      if (ids.length < 5000) break
    }
  }
}

/** Tier by tier, from the strictest, until one fills the page; a looser tier is asked only where the stricter has too few. */
export async function search(
  reader: Db,
  typed: string,
  options: { kinds: readonly string[] | null; limit: number; offset: number },
): Promise<{ total: number; items: Found[] }> {
  const query = toQuery(typed)
  if (!query) return { total: 0, items: [] }
  let best: { hits: Hit[]; total: number } = { hits: [], total: 0 }
  for (const tier of query.tiers) {
    const found = await findHits(reader, tier, { query, ...options })
    if (found.total > best.total || best.total === 0) best = found
    if (found.total >= enough) break
  }
  return { total: best.total, items: best.hits.map((hit) => ({ ...hit, snippet: snippetOf(hit.body, query.folded) })) }
}

const enough = 5

/** Takes a passage of a collection by which search is judged; it is nobody's deed, so no event tells of it. */
export async function takePassage(act: Act, record: PassageRecord): Promise<Outcome> {
  const id = idFor(`${passageKind}:${record._id}`)
  const title = record.title ?? ''
  const known = await findEntry(act.tx, passageKind, id)
  if (known?.title === title && known.body === record.text.slice(0, 100_000)) return 'unchanged'
  const row = {
    kind: passageKind,
    id,
    title,
    body: record.text,
    number: null,
    url: '',
    unit_id: null,
    published_on: null,
  }
  await saveEntry(act.tx, { ...row, external_id: record._id })
  return known ? 'changed' : 'created'
}
