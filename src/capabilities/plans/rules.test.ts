import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readText } from '../../reading/index.ts'
import { roles } from '../people/index.ts'
import { exampleOrder, examplePlan, exampleTree, units } from './example.ts'
import { adoptionProblems, freeSlug, orderProblem, taskOrders, whereOf } from './rules/adoption.ts'
import { guessAreas, guessDeeds } from './rules/areas.ts'
import { readAssignees, unitsMeant, unitsOn } from './rules/assignees.ts'
import { type PlanAct, planLife, planStates, refusePlanAct } from './rules/plan.ts'
import { isPlanReading, proposeDraft } from './rules/proposal.ts'
import { openPlaces, placeAfter, segmentsOf } from './rules/review.ts'
import { refuseUpload } from './rules/upload.ts'

const where = { tree: exampleTree, scopeUnitId: units.city, on: '2026-01-01' }

describe('reform areas guessed from the words of an item (domain notes on plans, §3.5)', () => {
  test.each([
    [
      'Tuyên truyền các quan điểm, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về CCHC và kiểm soát TTHC',
      [],
    ],
    ['Tuyên truyền vai trò, trách nhiệm lãnh đạo của các cấp ủy, người đứng đầu cơ quan hành chính', ['STEERING']],
    ['Tình hình triển khai Luật Tổ chức Chính phủ, Luật Ban hành văn bản quy phạm pháp luật', ['INSTITUTION']],
    [
      'Phổ biến kế hoạch, nhiệm vụ CCHC năm; tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính',
      ['STEERING', 'PROCEDURE'],
    ],
    ['Tình hình, kết quả triển khai cải cách công vụ, công chức', ['CIVIL_SERVICE']],
    ['Các mô hình thí điểm; các điển hình tiên tiến trong thực hiện CCHC', ['STEERING']],
    ['Tuyên truyền việc thực hiện cơ chế một cửa, một cửa liên thông', ['PROCEDURE']],
    ['Tuyên truyền nâng cao chỉ số cải cách hành chính (PAR index), chỉ số PCI', ['STEERING']],
    ['Phổ biến các bước thực hiện TTHC: đất đai, đầu tư, hộ tịch', ['PROCEDURE']],
    ['Tuyên truyền mô hình chính quyền điện tử, dịch vụ công trực tuyến', ['E_GOV']],
    ['Đề án phát triển dịch vụ đô thị thông minh', ['E_GOV']],
    ['Cơ chế tự chủ, tài chính công', ['PUBLIC_FINANCE']],
    ['Sắp xếp tổ chức bộ máy, chính quyền địa phương hai cấp', ['ORGANISATION']],
    ['Cải cách tài chính công; sắp xếp tổ chức bộ máy', ['PUBLIC_FINANCE', 'ORGANISATION']],
    ['Chúc mừng năm mới', []],
  ])('%s', (text, areas) => expect(guessAreas(text)).toEqual(areas))
})

describe('deeds that the words of a task name', () => {
  test.each([
    ['Xây dựng chuyên mục trên truyền hình', ['BROADCAST_TV', 'ARTICLE']],
    ['Bản tin trên đài truyền thanh xã', ['LOUDSPEAKER']],
    ['Lắp đặt pano, áp phích', ['OUTDOOR']],
    ['Tổ chức cuộc thi trực tuyến', ['CONTEST']],
    ['Báo cáo tổng kết', ['DOCUMENT']],
    ['Đăng trên Báo Lam Giang', ['PRESS']],
    ['Phát thông báo, khai báo; bảo đảm, bảo vệ bằng tờ gấp', ['PRINTED']],
  ])('%s', (text, kinds) => expect(guessDeeds(text)).toEqual(kinds))

  it('accepts every kind of communication where no channel is named', () =>
    expect(guessDeeds('Việc chung')).toContain('ARTICLE'))
})

describe('who is meant by the words of a plan', () => {
  test.each([
    ['Sở Nội vụ', [units.snv], [], []],
    ['Sở Nội vụ, Sở Tư pháp', [units.snv, units.stp], [], []],
    ['Sở Văn hóa, Thể thao', [units.vhtt], [], []],
    ['các sở, ban, ngành', [], ['ALL_DEPARTMENTS'], []],
    ['UBND các xã, phường, đặc khu', [], ['ALL_COMMUNES'], []],
    ['Sở Nội vụ và UBND các xã, phường', [units.snv], ['ALL_COMMUNES'], []],
    ['UBND Phường Một', [units.p1], [], []],
    ['cơ quan, đơn vị liên quan', [], [], ['cơ quan', 'đơn vị liên quan']],
    ['Sở Không Có', [], [], ['Sở Không Có']],
  ])('%s', (phrase, unitIds, groups, unread) => {
    expect(readAssignees([phrase], where)).toEqual({ units: unitIds, groups, unread })
  })

  it('resolves groups to the units alive on the day', () => {
    const communes = { units: [], groups: ['ALL_COMMUNES'] } as const
    expect(unitsMeant(communes, where)).toEqual([units.p2, units.p1])
    expect(unitsMeant(communes, { ...where, on: '2020-06-01' })).toEqual([units.p1])
  })

  it('takes the day on which the scope came into being for a plan of earlier years', () => {
    const plan = { period: { from: '2010-01-01' }, scopeUnitId: units.city }
    expect(unitsOn(plan, exampleTree, '2026-05-20')).toBe('2015-01-01')
    expect(unitsOn({ ...plan, period: { from: '2026-01-01' } }, exampleTree, '2026-05-20')).toBe('2026-01-01')
  })
})

describe('life of a plan: every act × state × role', () => {
  const acts = Object.keys(planLife) as PlanAct[] // the keys of a literal table
  const period = { from: '2025-01-01', to: '2025-12-31' }
  for (const act of acts)
    for (const state of planStates)
      for (const role of roles)
        it(`${act} of a ${state} plan by ${role}`, () => {
          const wanted =
            role !== 'coordinator'
              ? 'not-allowed'
              : planLife[act].from.some((from) => from === state)
                ? null
                : 'wrong-state'
          expect(refusePlanAct(act, { state, period }, { roles: [role], today: '2026-05-20' })).toBe(wanted)
        })

  it('does not close before the period is over', () => {
    const plan = { state: 'adopted', period: { from: '2026-01-01', to: '2026-12-31' } } as const
    expect(refusePlanAct('close', plan, { roles: ['coordinator'], today: '2026-12-31' })).toBe('plan-period-running')
    expect(refusePlanAct('close', plan, { roles: ['coordinator'], today: '2027-01-01' })).toBeNull()
  })
})

describe('what keeps a plan from being adopted', () => {
  it('nothing, when every task has units and a time', () =>
    expect(adoptionProblems(examplePlan, [exampleOrder], where)).toEqual([]))

  it('a plan without period, scope or day of issue', () => {
    const bare = { ...examplePlan, period: null, scopeUnitId: null, issued: null }
    expect(adoptionProblems(bare, [], where).map(({ code }) => code)).toEqual([
      'plan-period-missing',
      'plan-scope-missing',
      'plan-issued-missing',
    ])
  })

  test.each([
    ['no lead unit', { lead: { units: [], groups: [] } }, 'plan-order-lead'],
    ['a group that has no unit', { lead: { units: [], groups: ['ALL_DISTRICTS'] } }, 'plan-order-nobody'],
    [
      'a due date without a day',
      { schedule: { ...exampleOrder.schedule, kind: 'due', to: null } },
      'plan-order-schedule',
    ],
    [
      'a range that ends before it begins',
      { schedule: { ...exampleOrder.schedule, kind: 'range', from: '2026-03-01', to: '2026-02-01' } },
      'plan-order-schedule',
    ],
    [
      'a rhythm without a beat',
      { schedule: { ...exampleOrder.schedule, kind: 'recurring', every: null } },
      'plan-order-schedule',
    ],
  ] as const)('%s', (_name, change, code) => expect(orderProblem({ ...exampleOrder, ...change }, where)).toBe(code))

  it('gives tasks to the members of a group, supports without the leaders', () => {
    const order = {
      ...exampleOrder,
      lead: { units: [units.snv], groups: ['ALL_COMMUNES'] },
      support: { units: [units.snv, units.stp], groups: [] },
    } as const
    const [task] = taskOrders(examplePlan, [order], { where, documentId: null, text: '', href: '/ke-hoach/x' })
    expect(task?.lead).toEqual([units.snv, units.p2, units.p1])
    expect(task?.support).toEqual([units.stp])
  })

  it('names the address by number and year, and counts up where it is taken', () => {
    expect(freeSlug(examplePlan, [])).toBe('12-kh-ubnd-2026')
    expect(freeSlug(examplePlan, ['12-kh-ubnd-2026'])).toBe('12-kh-ubnd-2026-2')
  })
})

describe('files that are not even read', () => {
  test.each([
    ['application/x-cfb', 'kh.doc', 'plan-file-doc'],
    ['application/x-cfb', 'kh.docx', 'plan-file-locked'],
    ['application/x-msdownload', 'kh.docx', 'plan-file-program'],
    ['application/pdf', 'kh.pdf', null],
    ['image/png', 'kh.png', null],
    ['text/plain', 'kh.txt', null],
  ])('%s as %s', (type, name, refusal) => expect(refuseUpload({ type, name, size: 10 })).toBe(refusal))
})

const seed = '../shared/seeds/004_831a18244982feb1.txt'
describe.skipIf(!existsSync(seed))('the proposal for 255/KH-UBND (skipped where ../shared is absent)', () => {
  const reading = readText(existsSync(seed) ? readFileSync(seed, 'utf8') : '')
  if (!isPlanReading(reading)) return
  const draft = proposeDraft(reading, { tree: exampleTree, today: '2026-05-20' })

  it('has the items in order with mended markers and their printed ones', () => {
    const contents = draft.items.filter(({ section }) => section === 'content')
    expect(contents.map(({ marker }) => marker).join('')).toBe('abcdđeghikl')
    expect(contents.flatMap(({ rawMarker }) => rawMarker ?? [])).toEqual(['d', 'c'])
    expect(draft.items.filter(({ section }) => section !== 'content')).toHaveLength(6)
  })

  it('guesses the areas of all eleven contents', () => {
    expect(draft.items.filter(({ section }) => section === 'content').map(({ areas }) => areas.join('+'))).toEqual([
      '',
      'STEERING',
      'INSTITUTION',
      'STEERING+PROCEDURE',
      'CIVIL_SERVICE',
      'STEERING',
      'PROCEDURE',
      'STEERING',
      'PROCEDURE',
      'E_GOV',
      'E_GOV',
    ])
  })

  it('cites each of the eleven instruments once and carries out the plan of 2016–2020', () => {
    expect(draft.citations).toHaveLength(11)
    expect(draft.citations.find(({ number }) => number === '837/QĐ-UBND')?.relation).toBe('implements')
  })

  it('ties every doubt to its row and orders nothing of its own', () => {
    expect(draft.orders).toEqual([])
    expect(draft.doubts.map(({ code, part }) => `${code} ${part}`)).toEqual([
      'SCOPE_ASSUMED plan',
      'TASKS_MISSING plan',
      'ISSUER_UNCERTAIN plan',
      'SECTION_INFERRED item',
      'NUMBER_NORMALISED citation',
      'MARKER_MISMATCH item',
      'MARKER_MISMATCH item',
    ])
  })

  it('cuts the source into segments that are the whole text', () => {
    const rows = {
      items: draft.items.map((item, index) => ({
        ...item,
        id: `i${index}`,
        planId: '',
        position: index + 1,
        version: 1,
      })),
    }
    const whole = { plan: examplePlan, targets: [], orders: [], citations: [], doubts: [], ...rows }
    const segments = segmentsOf(whole, reading.text.length)
    expect(segments.map(({ from, to }) => reading.text.slice(from, to)).join('')).toBe(reading.text)
    expect(segments.filter(({ begins }) => begins)).toHaveLength(17)
  })
})

describe('places that wait for a person', () => {
  const doubt = { planId: 'p', message: '', span: null } as const
  const draft = {
    plan: examplePlan,
    items: [],
    targets: [],
    citations: [],
    orders: [exampleOrder, { ...exampleOrder, id: 'o2', position: 2, lead: { units: [], groups: [] } }],
    doubts: [
      { ...doubt, id: 'd1', code: 'SIGNER_MISSING', part: 'plan', partId: null },
      { ...doubt, id: 'd2', code: 'SCHEDULE_UNREAD', part: 'order', partId: exampleOrder.id },
    ],
  } as const

  it('counts a row once and knows what blocks', () => {
    expect(openPlaces(draft, where)).toEqual([
      { part: 'plan', id: 'thong-tin', blocking: false },
      { part: 'order', id: exampleOrder.id, blocking: false },
      { part: 'order', id: 'o2', blocking: true },
    ])
  })

  it('goes on to the next one, and from the end to the top', () => {
    expect(placeAfter(draft, where, exampleOrder.id)?.id).toBe('o2')
    expect(placeAfter(draft, where, 'o2')?.id).toBe('thong-tin')
    expect(placeAfter({ ...draft, orders: [exampleOrder], doubts: [] }, where, exampleOrder.id)).toBeNull()
  })

  it("finds units by the plan's day", () =>
    expect(whereOf(examplePlan, exampleTree, '2026-05-20').on).toBe('2026-01-01'))
})
