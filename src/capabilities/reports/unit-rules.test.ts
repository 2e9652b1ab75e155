import { describe, expect, it } from 'vitest'
import { roles } from '../people/index.ts'
import { boardQuery, isShown } from './rules/board.ts'
import { filledFrom, wordsOfChild } from './rules/feeding.ts'
import { isEdited, wordsToGather } from './rules/gathering.ts'
import { explanationsIn, whyField } from './rules/inputs.ts'
import { isDecidedIn, isOfPeriod, isOpenAtEnd, isRaisedIn } from './rules/obstacles.ts'
import {
  mayReadUnitReport,
  refuseCollecting,
  refuseUnitReportAct,
  rolesInReport,
  type UnitReportAct,
  type UnitStanding,
  unitReportLife,
  unitReportStates,
} from './rules/unit-report.ts'
import {
  completenessOf,
  deadlineFor,
  isOpen,
  locksOf,
  reportingOf,
  timelinessOf,
  type UnitDeadline,
} from './rules/unit-standing.ts'
import { lockHelp, lockLabels } from './text/units.ts'

const standing: UnitStanding = {
  state: 'draft',
  roles: [],
  actorId: 'toi',
  submittedBy: 'nguoi-khac',
  words: { assessment: 'Tốt' },
  periodFrom: '2025-12-15',
  isClosed: false,
}
const today = '2026-03-14'

describe('the life of a unit’s report (NĐ 09/2019/NĐ-CP)', () => {
  const acts = Object.keys(unitReportLife) as UnitReportAct[] // keys of a constant table
  const matrix = acts.flatMap((act) => unitReportStates.flatMap((state) => roles.map((role) => ({ act, state, role }))))

  it.each(matrix)('$act from $state by $role', ({ act, state, role }) => {
    const move: { from: readonly string[]; by: readonly string[] } = unitReportLife[act]
    const expected = !move.by.includes(role) ? 'not-allowed' : move.from.includes(state) ? null : 'wrong-state'
    expect(refuseUnitReportAct(act, { ...standing, state, roles: [role] }, today)).toBe(expected)
  })

  it('nobody accepts what they sent, nothing empty is sent, nothing begins before its period', () => {
    const sent = { ...standing, state: 'submitted', roles: ['coordinator'], submittedBy: 'toi' } as const
    expect(refuseUnitReportAct('accept', sent, today)).toBe('unit-report-own')
    const empty = { ...standing, roles: ['head'], words: {} } as const
    expect(refuseUnitReportAct('submit', empty, today)).toBe('unit-report-empty')
    const open = { ...standing, state: 'open', roles: ['officer'] } as const
    expect(refuseUnitReportAct('begin', open, '2025-12-14')).toBe('unit-report-period-ahead')
    expect(refuseUnitReportAct('begin', open, '2025-12-15')).toBeNull()
  })

  it('a closed period holds the units, not the coordinator', () => {
    const closed = { ...standing, isClosed: true, roles: ['officer', 'head', 'coordinator'] } as const
    expect(refuseUnitReportAct('begin', { ...closed, state: 'open' }, today)).toBe('unit-report-period-closed')
    expect(refuseUnitReportAct('write', closed, today)).toBe('unit-report-period-closed')
    expect(refuseUnitReportAct('submit', closed, today)).toBe('unit-report-period-closed')
    expect(refuseUnitReportAct('accept', { ...closed, state: 'submitted' }, today)).toBeNull()
    expect(refuseUnitReportAct('reopen', { ...closed, state: 'accepted' }, today)).toBeNull()
  })

  it('a coordinator is one only in the lead unit; an officer sends only where the unit has no head', () => {
    const held = { towardUnit: ['officer', 'coordinator'], towardLead: [], unitHasHead: true } as const
    expect(rolesInReport(held)).toEqual(['officer'])
    expect(rolesInReport({ ...held, unitHasHead: false })).toEqual(['officer', 'head'])
    expect(rolesInReport({ towardUnit: [], towardLead: ['coordinator', 'head'], unitHasHead: true })).toEqual([
      'coordinator',
    ])
    expect(rolesInReport({ towardUnit: ['auditor'], towardLead: ['auditor'], unitHasHead: false })).toEqual([])
    expect(refuseCollecting(['head', 'officer'])).toBe('not-allowed')
    expect(refuseCollecting(['coordinator'])).toBeNull()
  })

  it('is read by the unit, the lead unit, leaders and auditors', () => {
    expect(mayReadUnitReport({ towardUnit: ['author'], towardLead: [] })).toBe(false)
    expect(mayReadUnitReport({ towardUnit: ['officer'], towardLead: [] })).toBe(true)
    expect(mayReadUnitReport({ towardUnit: [], towardLead: ['officer'] })).toBe(true)
    expect(mayReadUnitReport({ towardUnit: ['leader'], towardLead: [] })).toBe(true)
    expect(mayReadUnitReport({ towardUnit: ['auditor'], towardLead: ['auditor'] })).toBe(true)
  })
})

describe('completeness', () => {
  const full = { words: { assessment: 'a', difficulties: 'Không có', proposals: 'c' }, explanations: {} }
  const quiet = { late: [], child: 'none' } as const

  it('asks for three parts in words', () => {
    expect(completenessOf({ words: {}, explanations: {} }, quiet)).toEqual({
      filled: 0,
      required: 3,
      missing: [
        { kind: 'words', place: 'assessment' },
        { kind: 'words', place: 'difficulties' },
        { kind: 'words', place: 'proposals' },
      ],
    })
    expect(completenessOf(full, quiet)).toEqual({ filled: 3, required: 3, missing: [] })
  })

  it('asks why, for each task that is behind', () => {
    const late = [
      { taskId: 'mot', overdue: 2 },
      { taskId: 'hai', overdue: 1 },
    ]
    const found = completenessOf({ ...full, explanations: { mot: 'Thiếu kinh phí' } }, { late, child: 'none' })
    expect(found).toEqual({ filled: 4, required: 5, missing: [{ kind: 'task', taskId: 'hai', overdue: 1 }] })
  })

  it('asks for the approved report of the unit’s own plan, where it has one', () => {
    expect(completenessOf(full, { late: [], child: 'missing' }).missing).toEqual([{ kind: 'child' }])
    expect(completenessOf(full, { late: [], child: 'approved' })).toMatchObject({ filled: 4, required: 4 })
  })

  it('what is declared besides counts for nothing', () => {
    expect(completenessOf({ words: { additions: 'x' }, explanations: {} }, quiet).filled).toBe(0)
  })
})

describe('timeliness', () => {
  const at = (text: string) => new Date(`${text}+07:00`)
  it.each([
    ['the due day itself is in time, to its last minute', '2026-03-15T23:59:00', { kind: 'on-time' }],
    ['a minute later is a day late', '2026-03-16T00:01:00', { kind: 'late', days: 1 }],
    ['six days', '2026-03-21T08:00:00', { kind: 'late', days: 6 }],
  ] as const)('%s', (_, sent, expected) => expect(timelinessOf(at(sent), '2026-03-15', '2026-04-01')).toEqual(expected))

  it('what was not sent is owed until the due day and missing after it', () => {
    expect(timelinessOf(null, '2026-03-15', '2026-03-15')).toEqual({ kind: 'owed', days: 0 })
    expect(timelinessOf(null, '2026-03-15', '2026-03-10')).toEqual({ kind: 'owed', days: 5 })
    expect(timelinessOf(null, '2026-03-15', '2026-03-17')).toEqual({ kind: 'missing', days: 2 })
  })
})

describe('locks', () => {
  const about = { state: 'draft', isClosed: false, periodTo: '2026-03-14', today: '2026-03-14' } as const
  it('an open report has none up to the cut-off; the cut-off holds figures only', () => {
    expect(locksOf(about)).toEqual([])
    const cut = locksOf({ ...about, today: '2026-03-15' })
    expect(cut).toEqual([{ reason: 'cut-off', holds: 'figures', liftedBy: null }])
    expect(isOpen(cut)).toBe(true)
  })

  it('names every reason that holds, with who lifts it', () => {
    const all = locksOf({ ...about, state: 'consolidated', isClosed: true, today: '2026-03-15' })
    expect(all.map(({ reason, liftedBy }) => [reason, liftedBy])).toEqual([
      ['consolidated', 'coordinator'],
      ['period-closed', 'coordinator'],
      ['cut-off', null],
    ])
    expect(isOpen(all)).toBe(false)
    for (const { reason } of all) expect(lockLabels[reason] && lockHelp[reason]).toBeTruthy()
  })

  it.each([
    ['open', []],
    ['draft', []],
    ['returned', []],
    ['submitted', ['submitted']],
    ['accepted', ['accepted']],
    ['consolidated', ['consolidated']],
  ] as const)('%s', (state, reasons) =>
    expect(locksOf({ ...about, state }).map(({ reason }) => reason)).toEqual(reasons),
  )
})

describe('due days', () => {
  const tree = {
    unit: (id: string) => ({ level: id.startsWith('xa') ? 'COMMUNE' : 'PART' }) as never, // only the level is read
    kindOn: () => 'XA' as const,
  }
  const set = (reach: UnitDeadline['reach'], dueOn: string, unitId: string | null = null): UnitDeadline => ({
    id: dueOn,
    reach,
    unitId,
    dueOn,
    source: 'Kế hoạch',
  })
  const at = { tree, on: '2026-03-14' }
  it('the narrowest holds: unit, tier, all, else the calendar', () => {
    const all = [set('all', '2026-03-13'), set('communes', '2026-03-12'), set('unit', '2026-03-20', 'xa-ba')]
    expect(deadlineFor('xa-ba', all, at)?.dueOn).toBe('2026-03-20')
    expect(deadlineFor('xa-tu', all, at)?.dueOn).toBe('2026-03-12')
    expect(deadlineFor('so-noi-vu', all, at)?.dueOn).toBe('2026-03-13')
    expect(deadlineFor('so-noi-vu', [], at)).toBeNull()
  })
})

describe('a tier as a whole', () => {
  it('counts units once and leaves the missing missing', () => {
    const row = (state: (typeof unitReportStates)[number], timeliness: ReturnType<typeof timelinessOf>) => ({
      state,
      timeliness,
    })
    expect(
      reportingOf([
        row('accepted', { kind: 'on-time' }),
        row('submitted', { kind: 'late', days: 2 }),
        row('returned', { kind: 'on-time' }),
        row('open', { kind: 'missing', days: 4 }),
        row('draft', { kind: 'owed', days: 1 }),
      ]),
    ).toEqual({ units: 5, sent: 3, onTime: 2, late: 1, missing: 1, accepted: 1, waiting: 1, returned: 1 })
  })

  it('filters by each of the three apart', () => {
    const row = {
      state: 'accepted',
      timeliness: { kind: 'late', days: 2 },
      completeness: { filled: 3, required: 4, missing: [{ kind: 'child' }] },
      locks: locksOf({ state: 'accepted', isClosed: false, periodTo: '2026-03-14', today: '2026-03-20' }),
      tier: 'communes',
    } as const
    const shown = (query: Record<string, string>) => isShown(row, boardQuery.parse(query))
    expect([shown({}), shown({ time: 'sent' }), shown({ time: 'late' }), shown({ time: 'missing' })]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect([shown({ lock: 'locked' }), shown({ lock: 'open' })]).toEqual([true, false])
    expect([shown({ full: 'lacking' }), shown({ full: 'complete' })]).toEqual([true, false])
    expect([shown({ tier: 'communes' }), shown({ tier: 'departments' })]).toEqual([true, false])
    expect(isShown({ ...row, completeness: null }, boardQuery.parse({ full: 'lacking' }))).toBe(false)
    expect(boardQuery.parse({ state: 'la', page: 'x' })).toEqual({ page: 1 })
  })
})

describe('gathering', () => {
  const accepted = { id: 'b1', unitId: 'p1', state: 'accepted' } as const
  it('takes accepted reports, place by place, and leaves out those that say nothing', () => {
    const words = {
      assessment: 'Tốt.',
      additions: 'Thêm.',
      difficulties: 'Không có khó khăn, vướng mắc.',
      proposals: 'Cấp loa.',
    }
    expect(
      wordsToGather([
        { ...accepted, words },
        { ...accepted, state: 'submitted', words },
      ]),
    ).toEqual([
      { unitReportId: 'b1', unitId: 'p1', place: 'highlights', source: 'Tốt.\nThêm.' },
      { unitReportId: 'b1', unitId: 'p1', place: 'proposals', source: 'Cấp loa.' },
    ])
  })
  it.each(['Không', 'Không có.', 'Không có gì', 'Chưa có', 'Không có kiến nghị, đề xuất.'])(
    '%s says nothing',
    (difficulties) => expect(wordsToGather([{ ...accepted, words: { difficulties } }])).toEqual([]),
  )
  it('a difficulty that begins with "không" is one', () => {
    expect(wordsToGather([{ ...accepted, words: { difficulties: 'Không có kinh phí sửa loa.' } }])).toHaveLength(1)
  })
  it('knows what was edited', () => {
    expect([isEdited({ source: 'a', text: 'a' }), isEdited({ source: 'a', text: '' })]).toEqual([false, true])
  })
})

describe('tiers', () => {
  it('the report of the unit’s own plan goes up, and never over what an officer wrote', () => {
    const child = wordsOfChild({ general: 'Chung', highlights: 'Nổi bật', causes: 'Do', directions: 'Tới' })
    expect(child).toEqual({ assessment: 'Chung\nNổi bật', difficulties: 'Do' })
    expect(filledFrom({ assessment: 'Riêng' }, child)).toEqual({ assessment: 'Riêng', difficulties: 'Do' })
  })
})

describe('explanations', () => {
  it('are kept only for tasks of the unit that are behind', () => {
    const fields = { [whyField('mot')]: ' Thiếu tiền ', [whyField('hai')]: '', [whyField('la')]: 'x', la: 'y' }
    expect(explanationsIn(fields, ['mot', 'hai', 'ba'])).toEqual({ mot: 'Thiếu tiền' })
  })
})

describe('obstacles of a period', () => {
  const span = { from: '2025-12-15', to: '2026-03-14' }
  const at = (day: string | null) => (day === null ? null : new Date(`${day}T05:00:00Z`))
  it.each([
    ['raised and decided in it', '2026-01-05', '2026-01-20', [true, true, false, true]],
    ['raised before, decided in it', '2025-11-05', '2026-01-20', [false, true, false, true]],
    ['raised before, decided before', '2025-11-05', '2025-11-20', [false, false, false, false]],
    ['raised before, open', '2025-11-05', null, [false, false, true, true]],
    ['raised in it, decided after', '2026-03-01', '2026-03-20', [true, false, true, true]],
    ['raised after', '2026-03-20', null, [false, false, false, false]],
  ] as const)('%s', (_, raised, decided, expected) => {
    const one = { raisedAt: at(raised) ?? new Date(0), decidedAt: at(decided) }
    expect([isRaisedIn(one, span), isDecidedIn(one, span), isOpenAtEnd(one, span), isOfPeriod(one, span)]).toEqual(
      expected,
    )
  })
})
