import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import { areaCodes, deedKinds, type Occurrence } from '../../tasks/index.ts'
import { deedExample } from '../example.ts'
import { daysOf } from './deed.ts'
import { creditOf, matchDeed } from './matching.ts'

function occurrence(given: Partial<Occurrence> = {}): Occurrence {
  return {
    id: 'ky-thang-5',
    taskId: 'nhiem-vu',
    assignmentId: 'phan-cong',
    unitId: deedExample().units[0]?.unitId ?? '',
    ownerUnitId: 'so-noi-vu',
    period: { from: '2026-05-01', to: '2026-05-31' },
    countsUntil: '2026-05-31',
    dueOn: '2026-05-31',
    quota: { count: 2, of: 'tin, bài' },
    accepts: ['ARTICLE'],
    areas: [],
    credited: 0,
    awaiting: 0,
    doneOn: null,
    ...given,
  }
}

const ids = (...args: Parameters<typeof matchDeed>) => matchDeed(...args).map((match) => match.occurrence.id)

test.each<[string, Partial<Occurrence>, boolean]>([
  ['đúng đơn vị, kỳ, loại', {}, true],
  ['đơn vị khác', { unitId: 'don-vi-khac' }, false],
  ['loại việc khác', { accepts: ['LOUDSPEAKER'] }, false],
  ['nhiệm vụ không nhận loại nào thì chỉ người chỉ đích danh mới gắn', { accepts: [] }, false],
  ['lĩnh vực trùng', { areas: ['PROCEDURE', 'E_GOV'] }, true],
  ['lĩnh vực khác', { areas: ['E_GOV'] }, false],
  ['kỳ sau', { period: { from: '2026-06-01', to: '2026-06-30' }, countsUntil: '2026-06-30' }, false],
  ['kỳ trước đã khép', { period: { from: '2026-04-01', to: '2026-04-30' }, countsUntil: '2026-04-30' }, false],
  [
    'việc một lần đã quá hạn vẫn nhận',
    { period: { from: '2026-01-01', to: '2026-03-31' }, countsUntil: null, dueOn: '2026-03-31' },
    true,
  ],
])('%s', (_name, given, matched) => {
  expect(ids(deedExample(), [occurrence(given)])).toEqual(matched ? ['ky-thang-5'] : [])
})

test('việc kéo dài qua hai kỳ không rơi vào kỳ nào', () => {
  const deed = deedExample({ day: { from: '2026-04-28', to: '2026-05-03' } })
  expect(ids(deed, [occurrence()])).toEqual([])
})

test('người ghi nhận chỉ đích danh thì loại, lĩnh vực và kỳ không cản', () => {
  const other = occurrence({ accepts: [], areas: ['E_GOV'] })
  expect(ids(deedExample({ taskIds: ['nhiem-vu'] }), [other])).toEqual(['ky-thang-5'])
  const april = occurrence({
    id: 'ky-thang-4',
    period: { from: '2026-04-01', to: '2026-04-30' },
    countsUntil: '2026-04-30',
  })
  expect(ids(deedExample({ occurrenceIds: ['ky-thang-4'] }), [april, occurrence()])).toEqual(['ky-thang-4'])
})

test('một việc chứng minh nhiều nhiệm vụ, nhưng trong một phân công chỉ một kỳ: kỳ chưa xong có hạn sớm nhất', () => {
  const deed = deedExample()
  const other = occurrence({ id: 'ky-khac', assignmentId: 'phan-cong-khac', taskId: 'nhiem-vu-khac' })
  const done = occurrence({
    id: 'da-xong',
    countsUntil: null,
    dueOn: '2026-03-31',
    doneOn: '2026-03-01',
    period: { from: '2026-01-01', to: '2026-03-31' },
  })
  expect(ids(deed, [done, occurrence(), other]).sort()).toEqual(['ky-khac', 'ky-thang-5'])
})

test('việc làm chung: mỗi đơn vị được ghi vào phân công của mình', () => {
  const deed = deedExample({
    units: [
      { unitId: 'p1', role: 'lead' },
      { unitId: 'p2', role: 'joint' },
    ],
  })
  const of = (unitId: string) => occurrence({ id: `ky-${unitId}`, assignmentId: `phan-cong-${unitId}`, unitId })
  expect(ids(deed, [of('p1'), of('p2'), of('p3')])).toEqual(['ky-p1', 'ky-p2'])
})

test.each<[string, { count: number; of: string }[], string | null, number]>([
  [
    'cùng đơn vị tính',
    [
      { count: 12, of: 'lượt phát' },
      { count: 3, of: 'Chuyên mục' },
    ],
    'chuyên mục',
    3,
  ],
  ['không nói theo đơn vị tính đó: là một', [{ count: 12, of: 'lượt phát' }], 'chuyên mục', 1],
  ['nhiệm vụ không có số lượng: là một', [{ count: 12, of: 'lượt phát' }], null, 1],
])('số được tính: %s', (_name, quantities, of, credit) => {
  expect(creditOf(quantities, of)).toBe(credit)
})

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
const someOccurrence = fc
  .record({
    unit: fc.integer({ min: 1, max: 4 }),
    assignment: fc.integer({ min: 1, max: 3 }),
    ordinal: fc.integer({ min: 1, max: 6 }),
    from: day,
    length: fc.integer({ min: 0, max: 90 }),
    open: fc.boolean(),
    accepts: fc.subarray([...deedKinds]),
    areas: fc.subarray([...areaCodes]),
    done: fc.boolean(),
  })
  .map((given) =>
    occurrence({
      id: `${given.unit}-${given.assignment}-${given.ordinal}`,
      assignmentId: `${given.unit}-${given.assignment}`,
      taskId: `${given.assignment}`,
      unitId: `p${given.unit}`,
      period: { from: given.from, to: addDays(given.from, given.length) },
      countsUntil: given.open ? null : addDays(given.from, given.length),
      dueOn: addDays(given.from, given.length),
      doneOn: given.done ? given.from : null,
      accepts: given.accepts,
      areas: given.areas,
    }),
  )
const someDeed = fc
  .record({
    units: fc.subarray([1, 2, 3, 4], { minLength: 1 }),
    kind: fc.constantFrom(...deedKinds),
    from: day,
    length: fc.integer({ min: 0, max: 20 }),
    areas: fc.subarray([...areaCodes]),
  })
  .map(({ units, from, length, kind, areas }) =>
    deedExample({
      kind,
      areas,
      day: { from, to: addDays(from, length) },
      units: units.map((unit, index) => ({ unitId: `p${unit}`, role: index === 0 ? 'lead' : 'joint' })),
    }),
  )

test('với mọi việc và mọi tập kỳ: chỉ đơn vị thực hiện, đúng thời gian, loại và lĩnh vực; mỗi phân công nhiều nhất một; không phụ thuộc thứ tự', () => {
  fc.assert(
    fc.property(
      someDeed,
      fc.uniqueArray(someOccurrence, { selector: (one) => one.id, maxLength: 30 }),
      (deed, occurrences) => {
        const matched = matchDeed(deed, occurrences).map((match) => match.occurrence)
        const { from, to } = daysOf(deed)
        for (const one of matched) {
          expect(deed.units.some((unit) => unit.unitId === one.unitId)).toBe(true)
          expect(from >= one.period.from && (one.countsUntil === null || to <= one.countsUntil)).toBe(true)
          expect(one.accepts).toContain(deed.kind)
          expect(one.areas.length === 0 || one.areas.some((area) => deed.areas.includes(area))).toBe(true)
        }
        expect(new Set(matched.map((one) => one.assignmentId)).size).toBe(matched.length)
        const again = matchDeed(deed, [...occurrences].reverse()).map((match) => match.occurrence.id)
        expect(again.sort()).toEqual(matched.map((one) => one.id).sort())
      },
    ),
  )
})
