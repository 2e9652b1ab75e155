import type { PlainDate } from '../../../kernel/dates.ts'
import type { Phrase } from '../rules/content.ts'
import type { GeneralFigures, ItemFigures, KindFigures, ReportFigure } from '../rules/figures.ts'
import { officialDate } from './letterhead.ts'
import { say } from './say.ts'

export const sectionTitles = {
  I: 'Tình hình chung',
  II: 'Kết quả thực hiện',
  III: 'Tồn tại, hạn chế và nguyên nhân',
  IV: 'Phương hướng, nhiệm vụ kỳ tới; kiến nghị, đề xuất',
} as const

export const headings = {
  items: 'Theo nội dung của kế hoạch',
  units: 'Theo cơ quan, đơn vị, địa phương',
  kinds: 'Theo hình thức tuyên truyền',
  highlights: 'Kết quả nổi bật',
  late: 'Tồn tại, hạn chế',
  obstacles: 'Khó khăn, vướng mắc',
  causes: 'Nguyên nhân',
  coming: 'Nhiệm vụ đến hạn kỳ tới',
  proposals: 'Kiến nghị, đề xuất',
} as const

export const sentences = {
  deeds: (span: { from: PlainDate; to: PlainDate }, f: GeneralFigures): Phrase =>
    say`Trong kỳ báo cáo (từ ngày ${officialDate(span.from)} đến ngày ${officialDate(span.to)}), các cơ quan, đơn vị, địa phương đã thực hiện ${f.deeds} hoạt động tuyên truyền có minh chứng được chấp nhận; ${f.active}/${f.charged} đơn vị được giao nhiệm vụ có kết quả${rateWords(f.activeRate)}.`,
  noDeeds: (span: { from: PlainDate; to: PlainDate }): Phrase =>
    say`Trong kỳ báo cáo (từ ngày ${officialDate(span.from)} đến ngày ${officialDate(span.to)}), chưa có hoạt động nào có minh chứng được chấp nhận.`,
  tasks: (f: GeneralFigures): Phrase =>
    say`Có ${f.tasks} nhiệm vụ đến hạn với ${f.due} lượt thực hiện; đã hoàn thành ${f.tasksDone} nhiệm vụ và ${f.done} lượt${rateWords(f.rate)}, trong đó ${f.doneLate} lượt hoàn thành muộn; còn ${f.overdue} lượt quá hạn chưa hoàn thành.`,
  noTasks: (): Phrase => say`Không có nhiệm vụ nào đến hạn trong kỳ.`,
  waiting: (f: GeneralFigures): Phrase =>
    say`Ngoài ra còn ${f.waiting} hoạt động đã ghi nhận, đang chờ kiểm tra minh chứng, chưa tính vào kết quả.`,
  compared: (label: string, by: { more: boolean; by: ReportFigure; rate: string | null }): Phrase =>
    say`So với ${label}: số hoạt động ${by.more ? 'tăng' : 'giảm'} ${by.by}${by.rate === null ? '' : `; tỷ lệ lượt hoàn thành của ${label} là ${by.rate}%`}.`,
  unchanged: (label: string): Phrase => say`So với ${label}: số hoạt động không thay đổi.`,
  item: (title: string, f: ItemFigures): Phrase => say`${title}: ${itemWords(f)}.`,
  itemsWithout: (markers: string): Phrase =>
    say`Chưa phát sinh kết quả và chưa đến hạn trong kỳ: nội dung tại điểm ${markers}.`,
  units: (f: GeneralFigures): Phrase =>
    say`Trong ${f.charged} đơn vị được giao nhiệm vụ, ${f.unitsDone} đơn vị đã hoàn thành toàn bộ lượt đến hạn; ${f.unitsLate} đơn vị còn lượt quá hạn.`,
  reporting: (f: GeneralFigures, missing: string | null): Phrase =>
    say`Đã có ${f.sent}/${f.owing} đơn vị gửi báo cáo (${f.sentInTime} đúng hạn, ${f.sentLate} muộn)${missing === null ? '.' : `; chưa có báo cáo của: ${missing}.`}`,
  detail: (annex: string): Phrase => say`Số liệu chi tiết tại ${annex} kèm theo.`,
  evidence: (annex: string): Phrase => say`Minh chứng của các số liệu tại ${annex} kèm theo.`,
  kind: (label: string, f: KindFigures): Phrase => say`${label}: ${f.deeds} hoạt động${quantityWords(f)}.`,
  overdue: (f: GeneralFigures): Phrase => say`Còn ${f.overdue} lượt nhiệm vụ quá hạn chưa hoàn thành, gồm:`,
  noOverdue: (): Phrase => say`Không có nhiệm vụ quá hạn.`,
  late: (task: {
    title: string
    dueOn: PlainDate
    count: ReportFigure
    units: string
    reasons: string | null
  }): Phrase =>
    say`“${task.title}” (hạn ${officialDate(task.dueOn)}): ${task.count} lượt của ${task.units}${task.reasons === null ? '' : `. Lý do: ${unclosed(task.reasons)}`}.`,
  more: (count: number): Phrase => say`Và ${count} nhiệm vụ khác.`,
  obstacles: (f: GeneralFigures): Phrase =>
    say`Các đơn vị đã phản ánh ${f.obstacles} khó khăn, vướng mắc trong kỳ${f.obstaclesCarried.value === '0' ? '' : say` (kỳ trước chuyển sang ${f.obstaclesCarried})`}; đã giải quyết ${f.obstaclesDecided}, còn ${f.obstaclesOpen}.`,
  noObstacles: (): Phrase => say`Không có khó khăn, vướng mắc được phản ánh hoặc còn chưa giải quyết trong kỳ.`,
  obstacle: (one: { unit: string; raisedOn: PlainDate; text: string; decision: string | null }): Phrase =>
    say`${one.unit} (${officialDate(one.raisedOn)}): ${unclosed(one.text)}. ${one.decision === null ? 'Đang xem xét, giải quyết' : `Kết quả giải quyết: ${unclosed(one.decision)}`}.`,
  coming: (span: { from: PlainDate; to: PlainDate }, f: GeneralFigures): Phrase =>
    say`Từ ngày ${officialDate(span.from)} đến ngày ${officialDate(span.to)} có ${f.coming} nhiệm vụ đến hạn, gồm:`,
  noComing: (): Phrase => say`Không có nhiệm vụ nào đến hạn trong kỳ tới.`,
  comingTask: (task: { title: string; dueOn: PlainDate; times: number; units: number }): Phrase =>
    say`${task.title} (${task.times > 1 ? `${task.times} kỳ, kỳ đầu đến hạn` : 'hạn'} ${officialDate(task.dueOn)}; ${task.units} đơn vị).`,
} as const

function rateWords(rate: ReportFigure): Phrase {
  return rate.value === null ? [] : say`, đạt ${rate}`
}

function itemWords(f: ItemFigures): Phrase {
  const deeds =
    f.deeds.value === '0' ? say`chưa có hoạt động được chấp nhận` : say`${f.deeds} hoạt động của ${f.units} đơn vị`
  return f.due.value === '0'
    ? deeds
    : say`${deeds}; ${f.due} lượt đến hạn, hoàn thành ${f.done} lượt${rateWords(f.rate)}`
}

function quantityWords({ quantities }: KindFigures): Phrase {
  if (quantities.length === 0) return []
  const parts = quantities.flatMap(({ figure, of }, index) => say`${index === 0 ? ' (' : '; '}${figure} ${of}`)
  return [...parts, ')']
}

const unclosed = (words: string) => words.trim().replace(/[.;,]+$/, '')

/** "Phường Một, Phường Hai và 3 đơn vị khác". */
export function unitList(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} và ${names.length - most} đơn vị khác` : shown
}

/** Who said what, once for each wording; null where nobody gave a reason. */
export function reasonList(rows: readonly { unit: string; reason: string | null }[]): string | null {
  const groups = new Map<string, string[]>()
  for (const { unit, reason } of rows) if (reason) groups.set(reason, [...(groups.get(reason) ?? []), unit])
  if (groups.size === 0) return null
  return [...groups].map(([reason, units]) => `${unclosed(reason)} (${unitList(units, 3)})`).join('; ')
}
