import { readFileSync } from 'node:fs'
import {
  buildTree,
  type Succession,
  successionRecord,
  type Unit,
  type UnitRecord,
  type UnitTree,
  unitRecord,
} from '../../src/capabilities/units/index.ts'
import { addDays, type PlainDate } from '../../src/kernel/dates.ts'

const folder = new URL('../../db/data/units/', import.meta.url)

/** All units that ship with the product and their successions, without a database. */
export function officialTree(): UnitTree {
  const records = ['provinces', 'before-2025-07', 'communes'].flatMap((file) =>
    linesOf(file).map((line) => unitRecord.parse(line)),
  )
  const byCode = new Map<string, UnitRecord[]>()
  for (const record of records) byCode.set(record.code, [...(byCode.get(record.code) ?? []), record])
  const idOn = (code: string, on: PlainDate): string => {
    const holder = byCode
      .get(code)
      ?.find((one) => one.valid_from <= on && (one.valid_to === null || on <= one.valid_to))
    if (!holder) throw new Error(`nobody bears ${code} on ${on}`)
    return idOf(holder)
  }
  const successions = linesOf('successions').map((line) => successionRecord.parse(line))
  return buildTree(
    records.map((record) => unitOf(record, idOn)),
    successions.map(
      (row): Succession => ({
        fromUnitId: idOn(row.from, addDays(row.effective_on, -1)),
        toUnitId: idOn(row.to, row.effective_on),
        kind: row.kind,
        effectiveOn: row.effective_on,
        share: null,
        function: row.function,
        isMain: row.main,
        legalBasis: row.legal_basis,
      }),
    ),
    null,
  )
}

/** The records of one of the files that ship with the product. */
export const linesOf = (file: string): unknown[] =>
  readFileSync(new URL(`${file}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const idOf = (record: UnitRecord) => `${record.code}@${record.valid_from}`

function unitOf(record: UnitRecord, idOn: (code: string, on: PlainDate) => string): Unit {
  const whole = { valid_from: record.valid_from, valid_to: record.valid_to }
  const names = record.names ?? [{ name: record.name, kind: record.kind, ...whole, legal_basis: null }]
  const parents = record.parents ?? (record.parent_code ? [{ parent_code: record.parent_code, ...whole }] : [])
  return {
    id: idOf(record),
    code: record.code,
    slug: idOf(record),
    level: record.level,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    legalBasis: record.legal_basis,
    names: names.map((version) => ({
      name: version.name,
      shortName: null,
      abbreviation: null,
      kind: version.kind ?? record.kind,
      from: version.valid_from,
      to: version.valid_to,
      legalBasis: version.legal_basis,
    })),
    parents: parents.map((link) => ({
      parentId: idOn(link.parent_code, link.valid_from),
      from: link.valid_from,
      to: link.valid_to,
    })),
  }
}
