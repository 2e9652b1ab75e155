import type { Schedule } from '../../../reading/index.ts'
import { formatDate } from '../../../ui/format.ts'
import type { AreaCode } from '../../tasks/index.ts'
import type { PlanDoubtCode } from '../rules/draft.ts'
import type { Plan, PlanTarget } from '../rules/plan.ts'
import { areaLabels, earlierAreaLabels, everyLabels, scheduleLabels } from './labels.ts'

/** "Thời hạn" in one line, from the structure; the words of the plan stand beside it. */
export function scheduleWords(schedule: Schedule): string {
  const { kind, from, to, every, count, of, trigger } = schedule
  const amount = count !== null ? `, ${String(count).padStart(2, '0')} ${of ?? 'lần'}` : ''
  switch (kind) {
    case 'due':
      return to ? `Chậm nhất ${formatDate(to)}` : 'Chưa có ngày'
    case 'range':
      return from && to ? `Từ ${formatDate(from)} đến ${formatDate(to)}` : 'Chưa đủ ngày'
    case 'continuous':
      return from && to ? `Thường xuyên, ${formatDate(from)} – ${formatDate(to)}` : 'Thường xuyên'
    case 'recurring':
      return `Định kỳ ${every ? everyLabels[every] : ''}${amount}`
    case 'event':
      return trigger ? eventWords(trigger) : 'Khi có sự kiện'
    case 'relative':
      return count !== null ? `Trong ${count} ngày kể từ ngày ký` : 'Kể từ ngày ký'
    case 'none':
      return scheduleLabels.none
  }
}

export function periodWords(period: Plan['period']): string {
  if (period === null) return 'Chưa có thời gian thực hiện'
  const year = period.from.slice(0, 4)
  const wholeYear = period.from.endsWith('-01-01') && period.to.endsWith('-12-31')
  if (wholeYear && period.to.startsWith(year)) return `Năm ${year}`
  if (wholeYear) return `Giai đoạn ${year} – ${period.to.slice(0, 4)}`
  return `${formatDate(period.from)} – ${formatDate(period.to)}`
}

/** "Kế hoạch 255/KH-UBND", or the title where there is no number. */
export function planName(plan: Pick<Plan, 'number' | 'documentType' | 'title'>): string {
  return plan.number ? `${plan.documentType || 'Kế hoạch'} ${plan.number}` : plan.title || 'Kế hoạch chưa có tên'
}

export function targetWords({
  comparator,
  value,
  unit,
  by,
}: Pick<PlanTarget, 'comparator' | 'value' | 'unit' | 'by'>): string {
  const number = value.replace('.', ',')
  const sign = comparator === '>=' ? '≥' : comparator === '<=' ? '≤' : comparator
  return `${sign} ${number} ${unit}${by ? `, đến ${formatDate(by)}` : ''}`.replace(/\s+/g, ' ')
}

/** What is said of the very place, after the doubt's own title. */
export function doubtDetail(doubt: { code: PlanDoubtCode; message: string }): string {
  if (doubt.message === '') return ''
  if (doubt.code === 'LEAD_UNREAD' || doubt.code === 'SUPPORT_UNREAD') return `Văn bản ghi: “${doubt.message}”.`
  if (doubt.code === 'SCOPE_ASSUMED') return `Văn bản do ${doubt.message} ban hành.`
  return doubt.message
}

/** The area under the name that it had in the programme of the plan's years: NQ 30c/NQ-CP to 2020, NQ 76/NQ-CP since 2021. */
export function areaName(area: AreaCode, plan: Pick<Plan, 'period'>): string {
  const earlier = plan.period !== null && plan.period.to <= '2020-12-31'
  return (earlier && earlierAreaLabels[area]) || areaLabels[area]
}

/** The plan's own words where they already say "when" or "according to". */
function eventWords(trigger: string): string {
  const words = /^(khi|theo|đột xuất|sau)/i.test(trigger) ? trigger : `khi ${trigger}`
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** Cut after a word where it is longer than a line of a list can hold. */
export function shortened(words: string, most = 90): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most))} …`
}
