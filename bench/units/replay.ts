// npm run bench:units -- replay: replays the whole official mapping of 1 July 2025 on the tree of June 2025 with about 200,000 records
// spread over it, then asks of every unit and every open record who answers for it. Prints times, memory and what was checked.
import { sql } from 'kysely'
import {
  decide,
  owningsOf,
  prepare,
  readPlanFile,
  rehearseOf,
  schedule,
  takeBack,
} from '../../src/capabilities/reorganisations/index.ts'
import { countOpen, loadTree, onMapOf, type UnitTree } from '../../src/capabilities/units/index.ts'
import type { Act, Actor } from '../../src/kernel/act.ts'
import { verifyChain } from '../../src/kernel/chain-check.ts'
import { sealEvents } from '../../src/kernel/event-sealing.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'
import { kernelAt, openProduct } from '../province/opening.ts'
import { buildOldCountry, countryRecords, reorganisedOn } from './country.ts'
import { fillCountry } from './records.ts'

const eve = '2025-06-30'
const head = { title: 'Sắp xếp đơn vị hành chính 2025', legalBasis: '202/2025/QH15', effectiveOn: reorganisedOn }

export async function measureReplay(): Promise<void> {
  const opened = await openProduct()
  try {
    await replay(kernelAt(opened.kernel, '2025-05-20'))
  } finally {
    await opened.close()
  }
}

async function replay(kernel: Kernel): Promise<void> {
  const country = await timed('the tree of June 2025', () => buildOldCountry(kernel))
  say('units', country.units)
  const filled = await timed('the records', () => fillCountry(kernel, country.countryId))
  say('records', JSON.stringify(filled))
  const before = await loadTree(kernel.db)
  const records = countryRecords()
  await provinceAlone(kernel, before, records)
  const id = await wholeCountry(kernel, records)
  await checkOwners(kernel)
  await checkTotals(kernel)
  await checkChain(kernel)
  await decideOne(kernel)
  await takenBack(kernel, id)
}

/** The communes of one city: rehearsed, scheduled, taken back. */
async function provinceAlone(kernel: Kernel, tree: UnitTree, records: readonly unknown[]): Promise<void> {
  const own = records.filter((record) => provinceOf(record, tree) === '01')
  const { draft } = await readPlanFile(kernel.db, fileOf(own), reorganisedOn)
  const id = await doing(kernel, (act) => prepare(act, head, draft))
  await timed('one province: rehearsal with what is open', () => rehearsed(kernel, draft))
  await timed('one province: scheduling', () => doing(kernel, (act) => schedule(act, id, 1)))
  await timed('one province: taking back', () => doing(kernel, (act) => takeBack(act, id)))
}

async function wholeCountry(kernel: Kernel, records: readonly unknown[]): Promise<string> {
  const taken = await timed('the country: reading the mapping', () =>
    readPlanFile(kernel.db, fileOf(records), reorganisedOn),
  )
  say('lines, new units, moves, passed over', [
    taken.draft.lines.length,
    taken.draft.units.length,
    taken.draft.moves.length,
    taken.passedOver,
  ])
  const id = await doing(kernel, (act) => prepare(act, head, taken.draft))
  const findings = await timed('the country: rehearsal with what is open', () => rehearsed(kernel, taken.draft))
  say('findings', findings)
  const marks = await fingerprint(kernel)
  await timed('the country: scheduling', () => doing(kernel, (act) => schedule(act, id, 1)))
  await timed('the country: taking back', () => doing(kernel, (act) => takeBack(act, id)))
  if ((await fingerprint(kernel)) !== marks) throw new Error('taking back left a trace')
  say('taken back to the same rows', 'yes')
  await timed('the country: scheduling again', () => doing(kernel, (act) => schedule(act, id, 1)))
  return id
}

async function rehearsed(kernel: Kernel, draft: Parameters<typeof rehearseOf>[1]['draft']) {
  const rehearsal = await rehearseOf(kernel.db, { draft, effectiveOn: reorganisedOn, legalBasis: head.legalBasis })
  const unitIds = rehearsal.fates.filter(({ kind }) => kind === 'ended').map(({ unitId }) => unitId)
  const open = await countOpen(kernel.db, owningsOf(kernel), unitIds)
  const codes = new Map<string, number>()
  for (const { code } of rehearsal.findings) codes.set(code, (codes.get(code) ?? 0) + 1)
  return { ...Object.fromEntries(codes), ended: unitIds.length, open: open.reduce((sum, { count }) => sum + count, 0) }
}

/** Every unit of the old tree answers on any day, and each open record has one owner or waits in the queue. */
async function checkOwners(kernel: Kernel): Promise<void> {
  const tree = await timed('the tree with its new history, read', () => loadTree(kernel.db))
  const old = tree.all().filter(({ validTo }) => validTo !== null)
  for (const unit of old)
    if (tree.responsibleFor(unit.id, eve) !== unit.id)
      throw new Error(`${unit.code} does not answer for itself on the eve`)
  const kinds = new Map<string, number>()
  for (const unit of old) {
    const { kind } = tree.heirOn(unit.id, { on: reorganisedOn })
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  say('old units by what follows them', Object.fromEntries(kinds))
  const undecided = new Set(tree.undecidedOn(reorganisedOn).map(({ id }) => id))
  const owners = new Map<string, string>()
  for (const unit of tree.all().filter(({ validTo, validFrom }) => validTo === null && validFrom <= reorganisedOn))
    for (const id of tree.workOf([unit.id], reorganisedOn).unitIds) {
      if (undecided.has(id)) continue
      if (owners.has(id)) throw new Error(`${id} has two owners`)
      owners.set(id, unit.id)
    }
  const all = tree.all().map(({ id }) => id)
  const open = await countOpen(kernel.db, owningsOf(kernel), all)
  const sums = { owned: 0, queued: 0, lost: 0 }
  for (const { unitId, count } of open) {
    if (owners.has(unitId)) sums.owned += count
    else if (undecided.has(unitId)) sums.queued += count
    else sums.lost += count
  }
  say('open records', sums)
  if (sums.lost > 0) throw new Error('records without an owner')
}

/** Deeds counted for the units of their day, told on the new map: the same total. */
async function checkTotals(kernel: Kernel): Promise<void> {
  const tree = await loadTree(kernel.db)
  const { rows } = await sql<{ unit_id: string; n: string }>`
    select unit_id, count(*) as n from deed_units where role = 'lead' group by unit_id`.execute(kernel.db)
  const figures = new Map(rows.map((row) => [row.unit_id, Number(row.n)]))
  const mapped = await timed('figures on the new map', async () => onMapOf(tree, figures, reorganisedOn))
  const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((total, value) => total + value, 0)
  const told = { was: sum(figures), placed: sum(mapped.placed), notApportionable: sum(mapped.unplaced) }
  say('deeds', told)
  if (told.was !== told.placed + told.notApportionable) throw new Error('figures were lost')
}

/** Every event of the scheduling, one a unit, stands sealed in the chain. */
async function checkChain(kernel: Kernel): Promise<void> {
  await timed('sealing the events', async () => {
    while ((await sealEvents(kernel.db, kernel.clock.now())) > 0);
  })
  const findings = await timed('verifying the chain', () => verifyChain(kernel.db, kernel.config.dataDir))
  if (findings.length > 0) throw new Error(`the chain is broken: ${JSON.stringify(findings[0])}`)
  const { rows } = await sql<{ verb: string; n: string }>`
    select verb, count(*) as n from events where verb in ('unit.founded', 'unit.ended', 'unit.moved', 'unit.kept')
    group by verb order by verb`.execute(kernel.db)
  say('events in the chain', Object.fromEntries(rows.map(({ verb, n }) => [verb, Number(n)])))
}

async function decideOne(kernel: Kernel): Promise<void> {
  const tree = await loadTree(kernel.db)
  const divided = tree
    .undecidedOn(reorganisedOn)
    .find(({ id }) => tree.heirOn(id, { on: reorganisedOn }).kind === 'several')
  const heirId = divided && tree.heirOn(divided.id, { on: reorganisedOn }).candidates[0]?.unitId
  const [owning] = owningsOf(kernel)
  if (!divided || !heirId || !owning) return
  const decision = { kind: owning.kind, fromUnitId: divided.id, heirId }
  const count = await timed('deciding all of a kind of one divided commune', () =>
    doing(kernel, (act) => decide(act, kernel, decision)),
  )
  say('decided', count)
}

async function takenBack(kernel: Kernel, id: string): Promise<void> {
  const late = kernelAt(kernel, reorganisedOn)
  const refused = await doing(late, (act) => takeBack(act, id)).then(
    () => 'no',
    (error: Error) => error.message,
  )
  say('taking back on the day itself is refused', refused)
  say('memory of the program at the end, MB', Math.round(process.memoryUsage().rss / 1e6))
}

/** Of all rows that a reorganisation may write. */
async function fingerprint(kernel: Kernel): Promise<string> {
  const marks: string[] = []
  for (const table of [
    'units',
    'unit_names',
    'unit_parents',
    'unit_successions',
    'posts',
    'item_heirs',
    'assignments',
  ]) {
    const { rows } = await sql<{ mark: string }>`
      select md5(string_agg(md5(t::text), '' order by md5(t::text))) as mark from ${sql.table(table)} as t`.execute(
      kernel.db,
    )
    marks.push(`${table} ${rows[0]?.mark}`)
  }
  return marks.join('\n')
}

function fileOf(records: readonly unknown[]) {
  const text = records.map((record) => JSON.stringify(record)).join('\n')
  return { name: 'sap-xep.jsonl', bytes: new TextEncoder().encode(text) }
}

/** Of a unit or of a succession's old unit. */
function provinceOf(record: unknown, tree: UnitTree): string | null {
  const { code, from, parent_code: parent } = record as { code?: string; from?: string; parent_code?: string } // as the files have it
  const unit = tree.byCode(from ?? code ?? '', eve)
  if (from !== undefined || !parent)
    return unit && from !== '01' ? (tree.unit(tree.pathOn(unit.id, eve)[1] ?? '')?.code ?? null) : null
  return parent.length === 2
    ? parent
    : (tree.unit(tree.pathOn(tree.byCode(parent, eve)?.id ?? '', eve)[1] ?? '')?.code ?? null)
}

async function doing<T>(kernel: Kernel, work: (act: Act) => Promise<T>): Promise<T> {
  const row = await kernel.db
    .selectFrom('posts')
    .select(['id', 'account_id', 'unit_id'])
    .limit(1)
    .executeTakeFirstOrThrow()
  const actor: Actor = {
    accountId: row.account_id,
    postId: row.id,
    name: 'Quản trị',
    postTitle: 'Quản trị',
    unitId: row.unit_id,
    unitName: '',
    roles: ['administrator'],
  }
  return perform(kernel, { actor }, work)
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const answer = await work()
  say(what, `${Math.round(performance.now() - start)} ms`)
  return answer
}

function say(what: string, value: unknown): void {
  process.stdout.write(`${what}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
}
