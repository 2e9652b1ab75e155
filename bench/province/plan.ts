import { addOrders, adoptPlan, draftPlan, findPlan, type OrderWords } from '../../src/capabilities/plans/index.ts'
import { type AreaCode, areaCodes, type DeedKind } from '../../src/capabilities/tasks/index.ts'
import type { PlainDate } from '../../src/kernel/dates.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'
import { timed } from '../figures.ts'
import { kernelAt } from './opening.ts'
import type { Province } from './units.ts'

export const adoptedOn: PlainDate = '2025-12-22'
const period = { from: '2026-01-01', to: '2026-12-31' } as const
const itemCount = 12

/** Drafts a plan with so many tasks for all units; the content items are written as a document would have them. */
export async function draftBigPlan(
  kernel: Kernel,
  province: Province,
  plan: { number: string; tasks: number },
): Promise<{ planId: string; version: number }> {
  const then = kernelAt(kernel, adoptedOn)
  const planId = await perform(then, { actor: province.coordinator }, async (act) => {
    const id = await draftPlan(act, {
      head: {
        title: 'Tuyên truyền cải cách hành chính thành phố Hà Nội năm 2026',
        number: plan.number,
        documentType: 'Kế hoạch',
        issuer: 'Ủy ban nhân dân thành phố Hà Nội',
        issued: '2025-12-20',
        signer: 'Nguyễn Văn A',
        period,
        scopeUnitId: province.cityId,
      },
      parentPlanId: null,
      leadUnitId: province.leadId,
    })
    const itemIds = await addItems(act.tx, id)
    const orders = Array.from({ length: plan.tasks }, (_, index) => order(index, itemIds))
    await addOrders(act, id, orders)
    return id
  })
  const draft = await findPlan(kernel.db, planId)
  return { planId, version: draft?.version ?? 1 }
}

/** Adopts the draft as the coordinator would; the answer is how long the act took, in milliseconds. */
export function adoptTimed(kernel: Kernel, province: Province, seen: { planId: string; version: number }) {
  const then = kernelAt(kernel, adoptedOn, '10:00')
  return timed(() => perform(then, { actor: province.coordinator }, (act) => adoptPlan(act, seen)))
}

async function addItems(db: Kernel['db'], planId: string): Promise<string[]> {
  const { newId } = await import('../../src/kernel/ids.ts')
  const rows = Array.from({ length: itemCount }, (_, index) => ({
    id: newId(),
    plan_id: planId,
    section: 'content' as const,
    position: index + 1,
    marker: String.fromCharCode(97 + index),
    text: `Tuyên truyền nội dung thứ ${index + 1}: chủ trương, chính sách, kết quả cải cách hành chính của thành phố, các mô hình, sáng kiến, cách làm hay trong giải quyết thủ tục hành chính.`,
    areas: [areaCodes[index % areaCodes.length] ?? 'STEERING'],
  }))
  await db.insertInto('plan_items').values(rows).execute()
  return rows.map(({ id }) => id)
}

const kinds: readonly DeedKind[] = ['ARTICLE', 'LOUDSPEAKER', 'SOCIAL', 'CONFERENCE', 'TRAINING', 'POSTING', 'DOCUMENT']

/** Half have a day, a fifth a number each quarter, a tenth each month, the rest run all year. */
function order(index: number, itemIds: readonly string[]): OrderWords {
  const kind = kinds[index % kinds.length] ?? 'OTHER'
  const area: AreaCode = areaCodes[index % areaCodes.length] ?? 'STEERING'
  return {
    itemId: index % 20 === 0 ? null : (itemIds[index % itemIds.length] ?? null),
    text: `Nhiệm vụ số ${index + 1}: thực hiện tin, bài, chuyên mục, hội nghị về cải cách hành chính, chuyển đổi số, giải quyết thủ tục hành chính tại đơn vị và địa bàn`,
    product: 'Tin, bài, chương trình, báo cáo',
    groupLabel: `Nhóm ${Math.floor(index / 20) + 1}`,
    lead: { units: [], groups: ['ALL_UNITS'] },
    leadPhrase: 'Các cơ quan, đơn vị, địa phương',
    support: { units: [], groups: [] },
    supportPhrase: null,
    requested: false,
    schedule: scheduleOf(index),
    quota: null,
    accepts: [kind],
    areas: index % 3 === 0 ? [] : [area],
  }
}

function scheduleOf(index: number): OrderWords['schedule'] {
  const never = { from: null, to: null, inclusive: true, every: null, count: null, of: null, trigger: null } as const
  const share = index % 10
  const month = String((index % 12) + 1).padStart(2, '0')
  if (share < 5) return { ...never, kind: 'due', to: `2026-${month}-15`, phrase: `Trước ngày 15/${month}/2026` }
  if (share < 7) return { ...never, kind: 'recurring', every: 'quarter', count: 1, of: 'tin, bài', phrase: 'Hằng quý' }
  if (share < 8)
    return { ...never, kind: 'recurring', every: 'month', count: 2, of: 'tin, bài', phrase: '02 tin, bài/tháng' }
  return { ...never, kind: 'continuous', phrase: 'Thường xuyên' }
}
