import type { NewDeed } from '../src/capabilities/evidence/index.ts'
import { recordDeed } from '../src/capabilities/evidence/index.ts'
import { approveReport, issueReport, openReport, submitReport, writeReport } from '../src/capabilities/reports/index.ts'
import { orderTasks, type TaskOrder } from '../src/capabilities/tasks/index.ts'
import type { Act, Subject } from '../src/kernel/act.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Kernel } from '../src/kernel/kernel.ts'
import { perform } from '../src/kernel/perform.ts'

const year = { from: '2026-01-01', to: '2026-12-31' } as const

/** A small adopted plan of the test city's Sở Nội vụ: two content items with a task each, and one task of no item. */
export interface ReportingPlan {
  readonly id: string
  readonly slug: string
  readonly items: { readonly a: string; readonly b: string; readonly c: string }
  readonly tasks: { readonly articles: string; readonly training: string; readonly summary: string }
}

export async function reportingPlan(kernel: Kernel, units: Readonly<Record<string, string>>): Promise<ReportingPlan> {
  const id = newId()
  const slug = '12-kh-ubnd-2026'
  const items = { a: newId(), b: newId(), c: newId() }
  const [snv = '', stp = '', p1 = '', p2 = '', city = ''] = ['T.SNV', 'T.STP', 'T.P1', 'T.P2', 'T'].map(
    (code) => units[code],
  )
  const taskIds = await perform(kernel, { actor: null }, async (act) => {
    await insertPlan(act, { id, slug, items, leadUnitId: snv, scopeUnitId: city })
    const ids = await orderTasks(act, [
      order(id, snv, {
        text: 'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử',
        lead: [p1, p2],
        accepts: ['ARTICLE'],
        schedule: { ...never, kind: 'recurring', every: 'month', count: 1, of: 'tin, bài', phrase: 'Hằng tháng' },
        quota: { count: 1, of: 'tin, bài' },
      }),
      order(id, snv, {
        text: 'Tập huấn nghiệp vụ một cửa',
        lead: [stp],
        accepts: ['TRAINING'],
        schedule: { ...never, kind: 'due', to: '2026-02-28', phrase: 'Trước ngày 28/02' },
      }),
      order(id, snv, {
        text: 'Tổng kết công tác tuyên truyền',
        lead: [snv],
        accepts: ['DOCUMENT'],
        schedule: { ...never, kind: 'due', to: '2026-11-30', phrase: 'Trước ngày 30/11' },
      }),
    ])
    await act.tx
      .insertInto('plan_item_tasks')
      .values([
        { task_id: ids[0] ?? '', plan_id: id, item_id: items.a, position: 1 },
        { task_id: ids[1] ?? '', plan_id: id, item_id: items.b, position: 2 },
        { task_id: ids[2] ?? '', plan_id: id, item_id: null, position: 3 },
      ])
      .execute()
    return ids
  })
  const [articles = '', training = '', summary = ''] = taskIds
  return { id, slug, items, tasks: { articles, training, summary } }
}

/** A deed as the platform records it: accepted at once. */
export function platformDeed(
  kernel: Kernel,
  deed: Pick<NewDeed, 'kind' | 'units' | 'day' | 'title'> & Partial<NewDeed>,
) {
  return perform(kernel, { actor: null }, (act) =>
    recordDeed(act, {
      quantities: [],
      address: null,
      contentHash: deed.title,
      subject: null,
      subjectVersion: null,
      areas: [],
      origin: 'platform',
      ...deed,
    }),
  )
}

/** Deeds of two periods: one joint, one with internal papers, one that waits for its acceptance. `joint` is what the joint deed published. */
export async function reportingDeeds(
  kernel: Kernel,
  units: Readonly<Record<string, string>>,
  joint: Subject,
): Promise<void> {
  const [p1, p2, stp] = ['T.P1', 'T.P2', 'T.STP'].map((code) => ({ unitId: units[code] ?? '', role: 'lead' }) as const)
  if (!p1 || !p2 || !stp) throw new Error('not the test city')
  await platformDeed(kernel, { kind: 'ARTICLE', title: 'Một', day: '2026-01-20', units: [p1] })
  const both = [p1, { ...p2, role: 'joint' as const }]
  await platformDeed(kernel, { kind: 'ARTICLE', title: 'Hai', day: '2026-02-10', units: both, subject: joint })
  const people = [{ count: 45, of: 'người' }]
  await platformDeed(kernel, {
    kind: 'TRAINING',
    title: 'Ba',
    day: '2026-03-02',
    units: [stp],
    quantities: people,
    isPublic: false,
  })
  await platformDeed(kernel, { kind: 'ARTICLE', title: 'Bốn', day: '2026-02-20', units: [p2], origin: 'manual' })
  await platformDeed(kernel, { kind: 'ARTICLE', title: 'Năm', day: '2026-04-15', units: [p2] })
}

/** The report of a period from its first draft to the signed paper; returns its id. */
export async function issuedReport(kernel: Kernel, planId: string, period: string): Promise<string> {
  const step = <T>(work: (act: Act) => Promise<T>) => perform(kernel, { actor: null }, work)
  const id = await step((act) => openReport(act, { planId, period }))
  const words = { general: null, shortcomings: null, causes: null, directions: null, proposals: null }
  const signer = { signerCapacity: null, signerPost: 'Giám đốc', signerName: 'Trần Thị Lan' }
  const highlights = 'Phường Một có chuyên mục riêng.'
  await step((act) =>
    writeReport(act, { id, version: 1 }, { ...words, highlights, recipients: 'Lãnh đạo Sở Nội vụ', ...signer }),
  )
  await step((act) => submitReport(act, { id, version: 2 }))
  await step((act) => approveReport(act, { id, version: 3 }))
  const pdf = await kernel.storage.put(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
  const file = { name: 'da-ky.pdf', type: 'application/pdf', ...pdf }
  await step((act) =>
    issueReport(act, { id, version: 4 }, { number: '25/BC-SNV', issuedOn: act.today, file, ...signer }),
  )
  return id
}

const never = {
  from: null,
  to: null,
  inclusive: true,
  every: null,
  count: null,
  of: null,
  trigger: null,
  phrase: '',
} as const

function order(
  planId: string,
  ownerUnitId: string,
  given: Pick<TaskOrder, 'text' | 'lead' | 'accepts' | 'schedule'> & Partial<TaskOrder>,
): TaskOrder {
  return {
    product: null,
    groupLabel: null,
    support: [],
    leadPhrase: null,
    supportPhrase: null,
    requested: false,
    period: year,
    ownerUnitId,
    source: null,
    areas: [],
    quota: null,
    signedOn: '2025-12-19',
    origin: { kind: 'plan', id: planId, title: 'Kế hoạch', href: '/ke-hoach/12-kh-ubnd-2026' },
    ...given,
  }
}

async function insertPlan(
  act: Act,
  plan: { id: string; slug: string; items: ReportingPlan['items']; leadUnitId: string; scopeUnitId: string },
): Promise<void> {
  await act.tx
    .insertInto('plans')
    .values({
      id: plan.id,
      slug: plan.slug,
      state: 'adopted',
      title: 'Tuyên truyền cải cách hành chính Thành phố Thử Nghiệm năm 2026',
      number: '12/KH-UBND',
      document_type: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân Thành phố Thử Nghiệm',
      issued: '2025-12-19',
      period_from: year.from,
      period_to: year.to,
      scope_unit_id: plan.scopeUnitId,
      lead_unit_id: plan.leadUnitId,
      created_at: act.now,
      adopted_at: act.now,
    })
    .execute()
  const rows = [
    [plan.items.a, 'a', 'Tuyên truyền chủ trương, chính sách về cải cách hành chính: các nghị quyết, chương trình.'],
    [plan.items.b, 'b', 'Cải cách chế độ công vụ; nâng cao năng lực cán bộ, công chức Bộ phận Một cửa.'],
    [plan.items.c, 'c', 'Các sáng kiến, mô hình cải cách hành chính.'],
  ] as const
  await act.tx
    .insertInto('plan_items')
    .values(
      rows.map(([id, marker, text], index) => ({
        id,
        plan_id: plan.id,
        section: 'content' as const,
        position: index + 1,
        marker,
        text,
      })),
    )
    .execute()
}
