import { describe, expect, it } from 'vitest'
import { findCycles } from './cycles.ts'
import { findStale, findUnexplained } from './glossary.ts'
import { type SourceFile, sourceFile } from './house.ts'
import { findForbiddenImports, findUnlisted } from './imports.ts'
import { findClockAndChance, findLawlessMoves, findLooseEnds } from './purity.ts'
import { findFatHouse, findFatKernel, findLongFiles, findLongFunctions } from './sizes.ts'
import { findForeignTables, findStraySql } from './tables.ts'
import { findEmptyNames, findVietnamese } from './words.ts'

type Rule = (files: readonly SourceFile[]) => string[]
type House = Readonly<Record<string, string>>

const list = `import { units } from './capabilities/units/index.ts'
import { plans } from './capabilities/plans/index.ts'
export const capabilities = [units, plans]`
const doors: House = {
  'src/capabilities.ts': list,
  'src/capabilities/units/index.ts': `export { findUnit } from './store.ts'\nexport { isUnit } from './rules.ts'`,
  'src/capabilities/plans/index.ts': 'export const plans = {}',
}
const units = 'src/capabilities/units'
const plans = 'src/capabilities/plans'
const lines = (count: number) => 'work()\n'.repeat(count)
const migrations: House = {
  'db/migrations/20261121-0100-units.sql': 'create table units (id uuid);',
  'db/migrations/20261121-0001-kernel.sql': 'create table events (id uuid);',
}

/** Rule, the defect in words, the house that has it, what the rule must say. */
const defects: readonly (readonly [Rule, string, House, RegExp])[] = [
  [
    findForbiddenImports,
    'rules that read the store',
    { [`${units}/rules.ts`]: `import { a } from './store.ts'` },
    /own store/,
  ],
  [
    findForbiddenImports,
    'rules with a clock',
    { [`${units}/rules.ts`]: `import { a } from '../../kernel/clock.ts'` },
    /of the kernel/,
  ],
  [
    findForbiddenImports,
    'rules with a package',
    { [`${units}/rules.ts`]: `import { createHash } from 'node:crypto'` },
    /package/,
  ],
  [
    findForbiddenImports,
    'rules that call an earlier store',
    { [`${plans}/rules.ts`]: `import { findUnit } from '../units/index.ts'` },
    /findUnit is neither/,
  ],
  [
    findForbiddenImports,
    'an upward import',
    { [`${units}/actions.ts`]: `import { p } from '../plans/index.ts'` },
    /not before units/,
  ],
  [
    findForbiddenImports,
    "another's inside",
    { [`${plans}/actions.ts`]: `import { a } from '../units/store.ts'` },
    /only the index/,
  ],
  [
    findForbiddenImports,
    'an inside behind a type',
    { [`${plans}/actions.ts`]: `type A = import('../units/store.ts').A` },
    /only the index/,
  ],
  [
    findForbiddenImports,
    'a lazy import',
    { [`${units}/views.tsx`]: `const a = await import('./store.ts')` },
    /own store/,
  ],
  [
    findForbiddenImports,
    'a kernel that knows the domain',
    { 'src/kernel/app.ts': `import { u } from '../capabilities/units/index.ts'` },
    /kernel knows nothing/,
  ],
  [
    findForbiddenImports,
    'a reading with files',
    { 'src/reading/read.ts': `import { readFile } from 'node:fs'` },
    /no input or output/,
  ],
  [
    findForbiddenImports,
    'the inside of the reading',
    { [`${units}/rules.ts`]: `import type { R } from '../../reading/read.ts'` },
    /only the index/,
  ],
  [
    findForbiddenImports,
    'a supervisor that knows capabilities',
    { 'src/postgres/server.ts': `import { a } from '../kernel/app.ts'` },
    /postgres may not/,
  ],
  [findUnlisted, 'an unlisted capability', { 'src/capabilities/cases/index.ts': '' }, /does not list cases/],
  [
    findCycles,
    'a circle',
    { 'src/a.ts': `import { b } from './b.ts'`, 'src/b.ts': `import { a } from './a.ts'` },
    /a\.ts → src\/b\.ts → src\/a\.ts/,
  ],
  [findLongFiles, 'a long file', { 'src/kernel/act.ts': lines(301) }, /301 lines, at most 300/],
  [findLongFiles, 'a long start', { 'src/main.ts': lines(61) }, /at most 60/],
  [findLongFiles, 'a wide door', { [`${units}/index.ts`]: lines(61) }, /at most 60/],
  [
    findFatKernel,
    'a fat kernel',
    Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`src/kernel/a${n}.ts`, lines(280)])),
    /3920 lines/,
  ],
  [
    findFatHouse,
    'a fat house',
    { 'src/a.ts': lines(81), 'src/b.ts': lines(201), 'src/c.ts': lines(201) },
    /more than 201 lines/,
  ],
  [
    findLongFunctions,
    'a long function',
    { [`${units}/rules.ts`]: `function act() {\n${lines(60)}}` },
    /act has 62 lines, at most 60/,
  ],
  [
    findLongFunctions,
    'a long component',
    { 'src/ui/a.tsx': `const Page = () => {\n${lines(90)}return <p />\n}` },
    /Page has 93 lines, at most 90/,
  ],
  [findLongFunctions, 'many parameters', { 'src/a.ts': 'const f = (a: 1, b: 2, c: 3, d: 4) => a' }, /4 parameters/],
  [findStraySql, 'a query in an action', { [`${units}/actions.ts`]: `act.tx.selectFrom('units')` }, /SQL/],
  [findStraySql, 'raw SQL in a route', { [`${units}/routes.tsx`]: 'sql`select 1`' }, /SQL/],
  [findStraySql, 'SQL as text', { [`${units}/index.ts`]: `const q = 'select id from units'` }, /SQL/],
  [
    findForeignTables,
    "another's table",
    { ...migrations, [`${plans}/store.ts`]: `db.selectFrom('units as u')` },
    /reads units, a table of units/,
  ],
  [
    findForeignTables,
    "another's table in raw SQL",
    { ...migrations, [`${plans}/store.ts`]: 'sql`update units set x = 1`' },
    /writes units/,
  ],
  [
    findForeignTables,
    "a write to the kernel's table",
    { ...migrations, [`${plans}/store.ts`]: `db.insertInto('events')` },
    /writes events/,
  ],
  [findVietnamese, 'a Vietnamese message', { [`${units}/views.tsx`]: '<p>Đơn vị</p>' }, /Vietnamese/],
  [findVietnamese, 'a Vietnamese pattern', { [`${units}/rules.ts`]: 'const day = /ngày/' }, /Vietnamese/],
  [findVietnamese, 'a Vietnamese template', { [`${units}/actions.ts`]: 'const x = `hạn`' }, /Vietnamese/],
  [findEmptyNames, 'a helper', { 'src/kernel/helpers.ts': '' }, /says nothing/],
  [findEmptyNames, 'a type of data', { 'src/a.ts': 'export interface PlanData {}' }, /says nothing/],
  [findClockAndChance, 'a clock', { [`${units}/actions.ts`]: 'const now = new Date()' }, /clock/],
  [findClockAndChance, 'the other clock', { 'src/islands/a.ts': 'Date.now()' }, /clock/],
  [findClockAndChance, 'chance', { [`${units}/store.ts`]: 'randomUUID()' }, /chance/],
  [findLooseEnds, 'any', { 'tests/a.ts': 'const a: any = 1' }, /any/],
  [findLooseEnds, 'a default export', { 'src/a.ts': 'export default 1' }, /default/],
  [findLooseEnds, 'a re-export', { 'src/a.ts': `export { b } from './b.ts'` }, /again/],
  [
    findLawlessMoves,
    'a lawless act',
    { [`${units}/rules.ts`]: `const life = { a: { from: ['x'], to: 'y', by: [], law: '' } } satisfies Life<S, R>` },
    /act a names no law/,
  ],
  [
    findLawlessMoves,
    'an act without the row',
    { [`${units}/rules.ts`]: `const life = { a: { from: ['x'], to: 'y', by: [] } } as const satisfies Life<S, R>` },
    /act a names no law/,
  ],
]

/** What looks like a defect and is none. */
const sound: readonly (readonly [Rule, string, House])[] = [
  [
    findForbiddenImports,
    'rules of an earlier capability',
    { [`${plans}/rules.ts`]: `import { isUnit } from '../units/index.ts'` },
  ],
  [
    findCycles,
    'a circle of types',
    { 'src/a.ts': `import type { b } from './b.ts'`, 'src/b.ts': `import { a } from './a.ts'` },
  ],
  [
    findVietnamese,
    'the law',
    {
      [`${units}/rules.ts`]: `const clause = 'Điều 5'\nconst row = { law: clause }\nconst other = { source: 'Nghị định' }`,
    },
  ],
  [findVietnamese, 'a term in a comment', { [`${units}/rules.ts`]: '// Đơn vị: an agency' }],
  [findForeignTables, 'reading events', { ...migrations, [`${plans}/store.ts`]: `db.selectFrom('events')` }],
  [findForeignTables, 'an orphan check', { ...migrations, [`${plans}/store/orphans.ts`]: '`select id from units`' }],
  [findStraySql, 'an English sentence', { [`${units}/views.tsx`]: `const a = 'Select one from'` }],
  [findLooseEnds, "a tool's configuration", { 'vitest.config.ts': 'export default {}' }],
]

const houseOf = (files: House) => Object.entries({ ...doors, ...files }).map(([path, text]) => sourceFile(path, text))

describe('the shape test finds', () => {
  it.each(defects)('%o: %s', (rule, _words, files, said) => {
    expect(rule(houseOf(files)).join('\n')).toMatch(said)
  })

  it('what the glossary lacks', () => {
    const house = houseOf({
      ...migrations,
      [`${units}/index.ts`]: `export { type Unit } from './rules.ts'`,
      [`${units}/rules.ts`]: 'export interface Unit {}',
      [`${units}/actions.ts`]: `act.record('unit.renamed', subject)`,
    })
    expect(findUnexplained(house, '| `events` | | | |')).toEqual(['type Unit', 'table units', 'verb unit.renamed'])
    expect(findStale(house, '| `Unit`, `units`, `Gone` | | | |')).toEqual(['Gone'])
  })
})

describe('the shape test lets pass', () => {
  it.each(sound)('%o: %s', (rule, _words, files) => {
    expect(rule(houseOf(files))).toEqual([])
  })
})
