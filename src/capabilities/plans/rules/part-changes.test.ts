import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf, type Outcome, outcomeOf, type Part } from './part-changes.ts'
import { wordChanges } from './word-changes.ts'

const part = (id: string, text: string, marker: string | null = null, fields: Record<string, string> = {}): Part => ({
  id,
  text,
  marker,
  fields,
})

const old = [
  part('1', 'Tuyên truyền quan điểm, chủ trương của Đảng về cải cách hành chính', 'a'),
  part('2', 'Tuyên truyền cơ chế một cửa, một cửa liên thông tại Trung tâm Phục vụ hành chính công', 'b'),
  part('3', 'Tuyên truyền dịch vụ công trực tuyến mức độ 3, mức độ 4 và thanh toán trực tuyến', 'c'),
  part('4', 'Tuyên truyền kết quả các chỉ số PAR Index, SIPAS, PAPI', 'd'),
]

describe('changesOf', () => {
  test('names what was added, changed, moved and removed', () => {
    const next = [
      part('n1', 'Tuyên truyền quan điểm, chủ trương của Đảng về cải cách hành chính', 'a'),
      part('n4', 'Tuyên truyền kết quả các chỉ số PAR Index, SIPAS, PAPI', 'd'),
      part('n3', 'Tuyên truyền dịch vụ công trực tuyến toàn trình và thanh toán trực tuyến', 'c'),
      part('n5', 'Tổ chức cuộc thi tìm hiểu về chuyển đổi số', 'đ'),
    ]
    const changes = changesOf(old, next)
    expect(changes.map(({ kind, before, after }) => [kind, before?.id ?? null, after?.id ?? null])).toEqual([
      ['same', '1', 'n1'],
      ['removed', '2', null],
      ['moved', '4', 'n4'],
      ['changed', '3', 'n3'],
      ['added', null, 'n5'],
    ])
    expect(changes.find(({ kind }) => kind === 'changed')?.fields).toEqual(['text'])
  })

  test('a pair that a person named goes before likeness', () => {
    const next = [part('n', 'Xây dựng chuyên mục trên Zalo', 'b')]
    expect(changesOf(old, next).find(({ after }) => after)?.kind).toBe('added')
    const named = changesOf(old, next, new Map([['n', '2']]))
    expect(named.find(({ after }) => after)).toMatchObject({ kind: 'changed', before: { id: '2' } })
    const apart = changesOf(old, [part('n', old[0]?.text ?? '', 'a')], new Map([['n', null]]))
    expect(apart.find(({ after }) => after)?.kind).toBe('added')
  })

  test('a changed due day alone is a change of that field', () => {
    const before = [part('1', 'Báo cáo quý', '1', { schedule: 'Chậm nhất 15/03/2026' })]
    const after = [part('x', 'Báo cáo quý', '1', { schedule: 'Chậm nhất 20/03/2026' })]
    expect(changesOf(before, after)[0]).toMatchObject({ kind: 'changed', fields: ['schedule'] })
  })
})

const wordOf = fc.constantFrom(
  'mở',
  'chuyên',
  'mục',
  'hằng',
  'tháng',
  'loa',
  'xã',
  'phường',
  'một',
  'cửa',
  'đối',
  'thoại',
)
const textOf = fc.array(wordOf, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const listOf = (prefix: string) =>
  fc
    .array(fc.record({ text: textOf, marker: fc.constantFrom('a', 'b', null), due: fc.constantFrom('Q1', 'Q2') }), {
      maxLength: 9,
    })
    .map((rows) => rows.map((row, index) => part(`${prefix}${index}`, row.text, row.marker, { due: row.due })))

const wordsOnly = ({ text, marker, fields }: Part) => ({ text, marker, fields })
const resulting = (outcomes: readonly Outcome[]) => outcomes.flatMap(({ before, after }) => after ?? before ?? [])

describe('outcomeOf', () => {
  test('taking everything over gives the new list, in its order', () => {
    fc.assert(
      fc.property(listOf('o'), listOf('n'), (before, after) => {
        const changes = changesOf(before, after)
        const all = new Set(changes.map(({ key }) => key))
        expect(resulting(outcomeOf(before, changes, all)).map(wordsOnly)).toEqual(after.map(wordsOnly))
      }),
      { numRuns: 600 },
    )
  })

  test('taking nothing over leaves the old list', () => {
    fc.assert(
      fc.property(listOf('o'), listOf('n'), (before, after) => {
        const changes = changesOf(before, after)
        expect(outcomeOf(before, changes, new Set())).toEqual(before.map((row) => ({ before: row, after: null })))
      }),
      { numRuns: 600 },
    )
  })

  test('taking some over loses no old row and brings no other new one', () => {
    fc.assert(
      fc.property(
        listOf('o'),
        listOf('n'),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (before, after, dice) => {
          const changes = changesOf(before, after)
          const taken = new Set(changes.filter((_, index) => dice[index % dice.length]).map(({ key }) => key))
          const outcomes = outcomeOf(before, changes, taken)
          const gone = changes
            .filter(({ kind, key }) => kind === 'removed' && taken.has(key))
            .map(({ before: row }) => row?.id)
          const come = changes
            .filter(({ kind, key }) => kind === 'added' && taken.has(key))
            .map(({ after: row }) => row?.id)
          expect(outcomes.flatMap(({ before: row }) => row?.id ?? []).sort()).toEqual(
            before
              .map(({ id }) => id)
              .filter((id) => !gone.includes(id))
              .sort(),
          )
          expect(outcomes.flatMap((row) => (row.before ? [] : (row.after?.id ?? []))).sort()).toEqual([...come].sort())
        },
      ),
      { numRuns: 600 },
    )
  })
})

describe('wordChanges', () => {
  test('shows what went and what came', () => {
    expect(wordChanges('hoàn thành trước ngày 30/11', 'hoàn thành trước ngày 15/12')).toEqual([
      { kind: 'same', text: 'hoàn thành trước ngày ' },
      { kind: 'gone', text: '30/11' },
      { kind: 'new', text: '15/12' },
    ])
  })

  test('its runs are both texts', () => {
    fc.assert(
      fc.property(textOf, textOf, (before, after) => {
        const runs = wordChanges(before, after)
        const joined = (left: 'gone' | 'new') =>
          runs
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('')
        expect(joined('new')).toBe(before)
        expect(joined('gone')).toBe(after)
      }),
    )
  })
})
