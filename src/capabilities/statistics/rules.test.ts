import { describe, expect, test } from 'vitest'
import { exampleFigure } from './example.ts'
import { indicators } from './indicators.ts'
import { clauseAt, daysMeant, declaredLife, indicatorOf, numberTyped, refuseDeclared } from './rules/declared.ts'
import { rangeAsked, reviewOf } from './rules/review.ts'

describe('the days that a phrase means', () => {
  test.each([
    ['năm 2017', '2017-01-01', '2017-12-31'],
    ['quý 1/2020', '2020-01-01', '2020-03-31'],
    ['quý IV năm 2019', '2019-10-01', '2019-12-31'],
    ['tháng 2/2020', '2020-02-01', '2020-02-29'],
    ['6 tháng đầu năm 2020', '2020-01-01', '2020-06-30'],
    ['9 tháng năm 2021', '2021-01-01', '2021-09-30'],
    ['giai đoạn 2011 - 2020', '2011-01-01', '2020-12-31'],
    ['từ đầu năm 2011 đến nay', '2011-01-01', '2020-06-30'],
  ])('%s', (phrase, from, to) => expect(daysMeant(phrase, '2020-06-30')).toEqual({ from, to }))

  test.each([null, '', '10 năm qua', 'từ năm 2011 đến nay'])('are not guessed for %s', (phrase) => {
    expect(daysMeant(phrase, null)).toBeNull()
  })
})

describe('the indicator of a fact', () => {
  test.each([
    ['mức độ hài lòng chung của người dân', '%', 'satisfaction'],
    ['kiểm tra', 'cơ quan', 'inspected'],
    ['đăng tải', 'tin, bài', 'articles'],
    ['công bố quyết định khen thưởng', 'tập thể', 'commended'],
    ['số phường', 'phường', null],
  ])('%s (%s)', (name, unit, code) => expect(indicatorOf({ name, unit }, indicators)?.code ?? null).toBe(code))
})

test('numbers are read as they are written in reports', () => {
  expect(['97,24', '95, 56', '1.234,5', '157'].map(numberTyped)).toEqual([97.24, 95.56, 1234.5, 157])
})

test('the clause is the way down the outline to the words', () => {
  const node = (marker: string, span: [number, number], children: never[] = []) => ({
    marker,
    rawMarker: marker,
    kind: 'clause' as const,
    title: '',
    text: '',
    span,
    children,
  })
  const outline = [
    node('I', [0, 50]),
    { ...node('II', [50, 200]), children: [node('1', [60, 90]), node('2', [90, 190])] },
  ]
  expect(clauseAt(outline, [100, 110])).toBe('II, 2')
  expect(clauseAt(outline, [300, 310])).toBeNull()
})

test.each([
  ['declare', 'read', ['officer'], null],
  ['declare', 'declared', ['officer'], 'wrong-state'],
  ['declare', 'read', ['author'], 'not-allowed'],
  ['withdraw', 'declared', ['officer'], 'not-allowed'],
  ['withdraw', 'declared', ['head'], null],
  ['withdraw', 'withdrawn', ['coordinator'], 'wrong-state'],
] as const)('%s of a figure that is %s, by %s: %s', (act, state, roles, refusal) => {
  expect(refuseDeclared(act, { state, roles })).toBe(refusal)
  expect(declaredLife[act].law).toContain('09/2019')
})

describe('the review of years', () => {
  const year = (of: number, value: number) => exampleFigure({ from: `${of}-01-01`, to: `${of}-12-31`, value })
  const quarter = exampleFigure({ from: '2020-01-01', to: '2020-03-31', value: 99.16 })
  const decade = exampleFigure({ from: '2011-01-01', to: '2020-06-30', value: 157 })
  const review = reviewOf(
    { from: 2017, to: 2022 },
    { declared: [year(2017, 95.56), quarter, decade, year(2021, 98)], counted: new Map([[2021, 12]]) },
  )

  test('sets declared and counted side by side and adds nothing', () => {
    expect(review.seam).toBe(2021)
    expect(review.years.map(({ year: of, declared, counted }) => [of, declared?.value ?? null, counted])).toEqual([
      [2017, 95.56, null],
      [2018, null, null],
      [2019, null, null],
      [2020, 99.16, null],
      [2021, 98, 12],
      [2022, null, 0],
    ])
  })

  test('a figure of many years is no point of the line', () => {
    expect(review.spanning).toEqual([decade])
  })

  test('of a whole year and a part of it the whole stands', () => {
    const { years } = reviewOf({ from: 2020, to: 2020 }, { declared: [quarter, year(2020, 98.9)], counted: new Map() })
    expect(years[0]?.declared?.value).toBe(98.9)
  })

  test.each([
    [{}, { from: 2017, to: 2026 }],
    [
      { tu: '2011', den: '2020' },
      { from: 2011, to: 2020 },
    ],
    [
      { tu: '2020', den: '2011' },
      { from: 2011, to: 2020 },
    ],
    [
      { tu: '1901', den: '2026' },
      { from: 1997, to: 2026 },
    ],
    [{ tu: 'x' }, { from: 2017, to: 2026 }],
  ])('years asked as %j', (query, range) => expect(rangeAsked(query, 2026)).toEqual(range))
})
