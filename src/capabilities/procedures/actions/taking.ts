import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/importing.ts'
import { audiencesOf, levelsOf, onlineLevelOf } from '../cells/lists.ts'
import { missingOf, readContent, wordsOf } from '../cells/reading.ts'
import type { ProcedureContent, RawCells } from '../rules/content.ts'
import type { LocalRecord, NationalRecord } from '../rules/record.ts'
import {
  insertProcedures,
  insertVersions,
  type KnownProcedure,
  keepExternalIds,
  keepLocalLine,
  knownProcedures,
  type NewVersion,
} from '../store/taking.ts'

/** Takes records of the national database, natural key: the code. What differs from what is known becomes the present version. */
export async function takeNational(act: Act, records: readonly NationalRecord[]): Promise<Outcome[]> {
  // Of a code that comes twice the later record stays, so they cannot be written together.
  if (new Set(records.map(({ code }) => code)).size < records.length)
    return await oneByOne(records, (record) => takeNational(act, [record]))
  const known = await knownIn(act, records)
  const hashes = records.map(hashOf)
  const outcomes = records.map((record, at): Outcome => {
    const before = known.get(record.code)
    if (!before) return 'created'
    return before.sourceHash === hashes[at] ? 'unchanged' : 'changed'
  })
  const fresh = new Map(records.filter(({ code }) => !known.has(code)).map(({ code }) => [code, newId()]))
  const bare = { localHashes: [], onlineLevel: null }
  const created = records.flatMap(({ code, id }) => {
    const own = fresh.get(code)
    return own ? [{ id: own, code, externalId: id ?? null, ...bare }] : []
  })
  await insertProcedures(act.tx, created, act.now)
  const versions = records.flatMap((record, at) => {
    if (outcomes[at] === 'unchanged') return []
    const before = known.get(record.code)
    const procedureId = before?.id ?? fresh.get(record.code) ?? ''
    const place = { procedureId, number: (before?.number ?? 0) + 1, sourceHash: hashes[at] ?? '' }
    return [{ ...versionOf(record), ...place }]
  })
  await insertVersions(act.tx, versions, { today: act.today, at: act.now })
  const renamed = records.flatMap(({ code, id }) => {
    const before = known.get(code)
    return before && id ? [{ id: before.id, externalId: id }] : []
  })
  await keepExternalIds(act.tx, renamed)
  await tell(act, versions)
  return outcomes
}

/** Takes lines of a provincial portal: how far each can be done online; of a code that is not known yet, its name and field. */
export async function takeLocal(act: Act, records: readonly LocalRecord[]): Promise<Outcome[]> {
  return oneByOne(records, async (record) => [await takeLine(act, record, await knownIn(act, [record]))])
}

async function takeLine(act: Act, record: LocalRecord, among: ReadonlyMap<string, KnownProcedure>): Promise<Outcome> {
  const [known, hash, onlineLevel] = [among.get(record.code), hashOf(record), onlineLevelOf(record.level)]
  if (known?.localHashes.includes(hash)) return 'unchanged'
  const procedureId = known?.id ?? newId()
  const place = { procedureId, number: (known?.number ?? 0) + 1, sourceHash: hash }
  const version = { ...listedOnly(record), ...place }
  if (!known) {
    const own = { id: procedureId, code: record.code, externalId: null, localHashes: [hash], onlineLevel }
    await insertProcedures(act.tx, [own], act.now)
  } else await keepLocalLine(act.tx, known.id, { hash, onlineLevel: onlineLevel ?? known.onlineLevel })
  if (!known || (known.origin === 'local' && known.name !== record.name)) {
    await insertVersions(act.tx, [version], { today: act.today, at: act.now })
    await tell(act, [version])
    return known ? 'changed' : 'created'
  }
  if (onlineLevel === known.onlineLevel) return 'unchanged'
  await act.record('procedure.listed', { kind: 'procedure', id: known.id }, { onlineLevel })
  act.touch('procedures', `procedure:${known.id}`)
  return 'changed'
}

const knownIn = (act: Act, records: readonly { code: string }[]) =>
  knownProcedures(
    act.tx,
    records.map(({ code }) => code),
  )

const hashOf = (record: object): string => createHash('sha256').update(JSON.stringify(record)).digest('base64url')

async function tell(act: Act, versions: readonly { procedureId: string; number: number }[]): Promise<void> {
  if (versions.length === 0) return
  const about = (some: typeof versions) =>
    some.map(({ procedureId: id, number }) => ({ subject: { kind: 'procedure', id }, facts: { number } }))
  const isFirst = ({ number }: { number: number }) => number === 1
  await act.recordEach('procedure.imported', about(versions.filter(isFirst)))
  await act.recordEach('procedure.amended', about(versions.filter((one) => !isFirst(one))))
  act.touch('procedures', ...versions.map(({ procedureId }) => `procedure:${procedureId}`))
}

type Said = Omit<NewVersion, 'procedureId' | 'number' | 'sourceHash'>

function versionOf(record: NationalRecord): Said {
  const { code, name, decision, kind, field, agency } = record
  const raw: RawCells = {
    steps: record.steps,
    ways: record.ways_raw,
    documents: record.documents,
    legalBases: record.legal_basis_raw,
    result: record.result,
  }
  const { content, keywords } = readContent(raw, {
    rows: record.ways ?? [],
    requirements: record.conditions || null,
    coordinating: record.coordinating,
  })
  const audiences = audiencesOf(record.audience)
  return {
    ...{ origin: 'national', code, name, decision, kind, field, agency, content, raw, audiences },
    levels: levelsOf(record.level),
    sourceKeywords: keywords,
    source: record.source,
    sourceUrl: record.url,
    missing: missingOf(content, { name, audiences, agency }),
    words: wordsOf(content),
  }
}

const nothing: ProcedureContent = {
  steps: { lead: null, steps: [] },
  ways: [],
  waysText: null,
  dossier: [],
  dossierText: null,
  legalBases: [],
  legalText: null,
  results: [],
  requirements: null,
  coordinating: null,
  remarks: null,
}

function listedOnly({ code, name, field, agency, portal }: LocalRecord): Said {
  return {
    ...{ origin: 'local', code, name, field, agency, decision: null, kind: null, levels: [], audiences: [] },
    content: nothing,
    raw: { steps: '', ways: '', documents: '', legalBases: '', result: '' },
    ...{ sourceKeywords: null, source: portal, sourceUrl: null, words: '' },
    missing: missingOf(nothing, { name, audiences: [], agency }),
  }
}

async function oneByOne<Item>(items: readonly Item[], work: (item: Item) => Promise<Outcome[]>): Promise<Outcome[]> {
  const done: Outcome[] = []
  for (const item of items) done.push(...(await work(item)))
  return done
}
