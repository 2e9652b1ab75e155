import { describe, expect, it } from 'vitest'
import periodData from '../../../db/data/periods.json' with { type: 'json' }
import { type PeriodCode, type PeriodRule, periodsOfYear } from '../calendar/index.ts'
import { roles } from '../people/index.ts'
import { emptyTally, examplePlace, exampleTally } from './example.ts'
import { headline } from './rules/content.ts'
import { counted, figuresOf, percent } from './rules/figures.ts'
import { deedFilter, rowsAsked, rowsHref } from './rules/opening.ts'
import { comparedWith, cutOf, nextSpan, periodsDue, periodsOfPlan } from './rules/period.ts'
import {
  mayRead,
  newestFor,
  type ReportAct,
  refuseOpen,
  refuseReportAct,
  reportLife,
  reportStates,
  type Standing,
} from './rules/report.ts'
import { classesOf, comingByTask, exceedsTotal, isEmpty, lateByTask, tasksDue, unitsActive } from './rules/tally.ts'
import { say } from './text/say.ts'

const rules: PeriodRule[] = periodData.rules.map((rule) => ({
  code: rule.code as PeriodCode, // the data's own test checks the codes
  label: rule.label,
  fromYear: rule.from_year,
  fromDay: rule.from_day,
  toDay: rule.to_day,
  dueDay: rule.due_day,
  unitDueDay: rule.unit_due_day,
  cumulative: rule.cumulative,
  validFrom: rule.valid_from,
  validTo: rule.valid_to,
  source: periodData.source,
}))
const period = (code: PeriodCode, year = 2026) => {
  const found = periodsOfYear(rules, year).find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}

describe('rates', () => {
  it.each([
    [300, 345, '86.96'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 8, '12.5'],
    [5, 5, '100'],
    [0, 4, '0'],
    [0, 0, null],
  ])('%i of %i is %s per cent', (part, whole, expected) => expect(percent(part, whole)).toBe(expected))

  it('is made from sums: 1 of 1 and 0 of 3 is 25, not the mean of 100 and 0', () => {
    const { general } = figuresOf({ ...emptyTally, due: 4, done: 1 }, examplePlace)
    expect(general.rate.value).toBe('25')
    expect(general.rate.formula).toEqual({ of: 'done/due', left: 1, right: 4 })
  })

  it('of a period with nothing due there is none', () => {
    const { general } = figuresOf(emptyTally, examplePlace)
    expect(general.rate).toMatchObject({ value: null, href: null })
    expect(general.deeds).toMatchObject({ value: '0', href: null })
    expect(isEmpty(emptyTally)).toBe(true)
    expect(isEmpty(exampleTally)).toBe(false)
  })
})

describe('counts', () => {
  it('say that columns exceed the total where a deed is joint', () => {
    expect(exceedsTotal(exampleTally.units, exampleTally.deeds)).toBe(true)
    expect(exceedsTotal(exampleTally.items, exampleTally.deeds)).toBe(false)
  })

  it('take only units with tasks into x/y', () => {
    expect(unitsActive(exampleTally)).toEqual({ charged: 3, active: 2 })
  })

  it('a task is done when all that was due of it is', () => {
    expect(tasksDue(exampleTally)).toEqual({ due: 3, done: 1 })
  })

  it('name what is late once a task, with its earliest day and its whole number', () => {
    expect(lateByTask(exampleTally).map(({ taskId, dueOn, overdue }) => [taskId, dueOn, overdue])).toEqual([
      ['dang-tin', '2026-01-31', 2],
      ['to-roi', '2026-02-15', 2],
    ])
    expect(comingByTask(exampleTally)).toContainEqual({ taskId: 'dang-tin', dueOn: '2026-03-31', times: 2, units: 2 })
  })

  it('every figure that counts something opens', () => {
    const { general, items, units, kinds } = figuresOf(exampleTally, examplePlace)
    const all = [general, ...items, ...units, ...kinds].flatMap((row) =>
      Object.values(row).filter(
        (one): one is typeof general.deeds => one !== null && typeof one === 'object' && 'value' in one,
      ),
    )
    expect(all.length).toBeGreaterThan(50)
    for (const figure of all)
      expect(figure.href === null).toBe(figure.value === null || (figure.kind === 'counted' && figure.value === '0'))
  })

  it('opens to the same filter and moment as it was counted', () => {
    const { general, items } = figuresOf(exampleTally, examplePlace)
    expect(general.deeds.href).toBe(`/minh-chung?${examplePlace.planId} 2026-03-16T02:00:00.000Z`)
    expect(items[0]?.deeds.href).toContain('?01930000-0000-7000-8000-00000000000a ')
    expect(deedFilter(examplePlace, { itemId: 'muc-b', unitId: 'p1' })).toEqual({
      taskIds: ['01930000-0000-7000-8000-00000000000b', '01930000-0000-7000-8000-00000000000c'],
      unitIds: ['p1'],
      from: '2025-12-15',
      to: '2026-03-14',
      state: 'accepted',
      asOf: examplePlace.asOf,
    })
    expect(general.overdue.href).toBe('/ke-hoach/12-kh-ubnd-2026/bao-cao/quy-1-2026/can-cu?so=qua-han&ban=0')
    const live = figuresOf(exampleTally, { ...examplePlace, asOf: null }).general
    expect(live.overdue.href).not.toContain('ban=')
  })

  it('reads its own addresses back', () => {
    const href = rowsHref(examplePlace, 'done', { itemId: null, unitId: 'p1' })
    expect(rowsAsked(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual({
      rows: 'done',
      itemId: null,
      unitId: 'p1',
    })
    expect(rowsAsked({ so: 'khong-co' })).toBeNull()
  })
})

describe('an occurrence at the cut-off of quý I (14/3/2026)', () => {
  const closed = cutOf(period('Q1'), '2026-03-20')
  const running = cutOf(period('Q1'), '2026-02-10')
  it.each([
    ['done in time', '2026-01-31', '2026-01-30', ['due', 'done']],
    ['done late, before the cut-off', '2026-01-31', '2026-02-05', ['due', 'done', 'doneLate']],
    ['done after the cut-off', '2026-03-10', '2026-03-16', ['due', 'overdue']],
    ['not done', '2026-03-10', null, ['due', 'overdue']],
    ['due on the last day and not done', '2026-03-14', null, ['due', 'overdue']],
    ['due in the next period', '2026-03-15', '2026-03-01', []],
    ['without a due day', null, '2026-03-01', []],
  ] as const)('%s', (_, dueOn, doneOn, classes) => expect(classesOf({ dueOn, doneOn }, closed)).toEqual(classes))

  it.each([
    ['due today', '2026-02-10', null, ['due']],
    ['due yesterday', '2026-02-09', null, ['due', 'overdue']],
    ['due tomorrow', '2026-02-11', null, ['running']],
    ['done ahead', '2026-02-28', '2026-02-01', ['due', 'done']],
  ] as const)('while the period runs: %s', (_, dueOn, doneOn, classes) =>
    expect(classesOf({ dueOn, doneOn }, running)).toEqual(classes),
  )
})

describe('periods (NĐ 09/2019/NĐ-CP Điều 12, CV 581/BNV-CCHC)', () => {
  it('a yearly plan owes four reports; six months and the year are cumulative from 15/12, quý III is not', () => {
    const owed = periodsOfPlan(rules, { period: { from: '2026-01-01', to: '2026-12-31' }, issued: null })
    expect(owed.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['Q1', '2025-12-15', '2026-03-14'],
      ['H1', '2025-12-15', '2026-06-14'],
      ['Q3', '2026-06-15', '2026-09-14'],
      ['Y', '2025-12-15', '2026-12-14'],
    ])
  })

  it('a plan of the second half owes no report that ended before it', () => {
    const owed = periodsOfPlan(rules, { period: { from: '2026-07-01', to: '2026-12-31' }, issued: null })
    expect(owed.map(({ code }) => code)).toEqual(['Q3', 'Y'])
  })

  it('a plan of the year issued in October owes no report that ended before it was issued', () => {
    const owed = periodsOfPlan(rules, { period: { from: '2026-01-01', to: '2026-12-31' }, issued: '2026-10-05' })
    expect(owed.map(({ code }) => code)).toEqual(['Y'])
  })

  it('compares like with like', () => {
    const made = (['Q1', 'H1', 'Q3'] as const).map((code) => period(code))
    expect(comparedWith(period('Q1'), made)).toBeNull()
    expect(comparedWith(period('H1'), made)?.code).toBe('Q1')
    expect(comparedWith(period('Q3'), made)?.code).toBe('Q1')
    expect(comparedWith(period('Y'), made)?.code).toBe('H1')
    expect(comparedWith(period('H1', 2027), made)).toBeNull()
  })

  it('looks ahead to the next cut-off, also over the turn of the year', () => {
    expect(nextSpan(rules, period('Q1'))).toMatchObject({ from: '2026-03-15', to: '2026-06-14' })
    expect(nextSpan(rules, period('Y'))).toMatchObject({ from: '2026-12-15', to: '2027-03-14' })
  })

  it('waits from ten days before the units are due until it is submitted', () => {
    const owed = periodsOfPlan(rules, { period: { from: '2026-01-01', to: '2026-12-31' }, issued: null })
    const due = (today: string, state?: 'draft' | 'submitted') =>
      periodsDue(owed, state ? [{ ...period('Q1'), state }] : [], today).map(({ code }) => code)
    expect(due('2026-03-04')).toEqual([])
    expect(due('2026-03-05')).toEqual(['Q1'])
    expect(due('2026-03-16', 'draft')).toEqual(['Q1'])
    expect(due('2026-03-16', 'submitted')).toEqual([])
    expect(due('2026-06-06')).toEqual(['Q1', 'H1'])
    expect(due('2026-07-01')).toEqual(['H1'])
  })
})

describe('the life of a report', () => {
  const standing: Standing = {
    state: 'draft',
    roles: [],
    actorId: 'toi',
    submittedBy: 'nguoi-khac',
    periodTo: '2026-03-14',
    amendmentOpen: false,
  }
  const acts = Object.keys(reportLife) as ReportAct[] // keys of a constant table
  const matrix = acts.flatMap((act) => reportStates.flatMap((state) => roles.map((role) => ({ act, state, role }))))

  it.each(matrix)('$act from $state by $role', ({ act, state, role }) => {
    const move: { from: readonly string[]; by: readonly string[] } = reportLife[act]
    const expected = !move.by.includes(role) ? 'not-allowed' : move.from.includes(state) ? null : 'wrong-state'
    expect(refuseReportAct(act, { ...standing, state, roles: [role] }, '2026-03-16')).toBe(expected)
  })

  it('nobody approves what they submitted', () => {
    const own = { ...standing, state: 'submitted', roles: ['coordinator'], submittedBy: 'toi' } as const
    expect(refuseReportAct('approve', own, '2026-03-16')).toBe('report-own-submission')
  })

  it('no figures are frozen up to the day of the cut-off', () => {
    const submitted = { ...standing, state: 'submitted', roles: ['head'] } as const
    expect(refuseReportAct('approve', submitted, '2026-03-14')).toBe('report-period-running')
    expect(refuseReportAct('approve', submitted, '2026-03-15')).toBeNull()
  })

  it('one amendment at a time, and only of the newest version', () => {
    const issued = { ...standing, state: 'issued', roles: ['officer'], amendmentOpen: true } as const
    expect(refuseReportAct('amend', issued, '2026-04-01')).toBe('report-amendment-open')
  })

  it('is opened by its writers once the period has begun', () => {
    const adopted = { state: 'adopted' }
    const at = { from: '2026-06-15', today: '2026-05-20' }
    expect(refuseOpen(['officer'], adopted, at)).toBe('report-period-ahead')
    expect(refuseOpen(['officer'], adopted, { ...at, today: '2026-06-15' })).toBeNull()
    expect(refuseOpen(['head'], adopted, { ...at, today: '2026-06-15' })).toBe('not-allowed')
    expect(refuseOpen(['officer'], { state: 'draft' }, { ...at, today: '2026-06-15' })).toBe('report-plan-not-adopted')
  })

  it('is everyone’s to read from its approval on', () => {
    expect(reportStates.filter((state) => mayRead({ state }, []))).toEqual(['approved', 'issued'])
    expect(mayRead({ state: 'draft' }, ['officer'])).toBe(true)
    expect(mayRead({ state: 'draft' }, ['author'])).toBe(false)
    const versions = [
      { state: 'issued', amendment: 0 },
      { state: 'draft', amendment: 1 },
    ] as const
    expect(newestFor(versions, [])?.amendment).toBe(0)
    expect(newestFor(versions, ['head'])?.amendment).toBe(1)
  })
})

describe('words', () => {
  it('keep figures apart from text', () => {
    const figure = counted(5, '/x')
    expect(say`Có ${figure} lượt, ${say`đạt ${figure}`}.`).toEqual(['Có ', figure, ' lượt, ', 'đạt ', figure, '.'])
  })

  it('name a long item by its first clause', () => {
    expect(headline('Tuyên truyền chủ trương: các nghị quyết; chương trình.')).toBe('Tuyên truyền chủ trương')
    expect(headline('Một hai ba bốn năm', 12)).toBe('Một hai ba…')
  })
})
