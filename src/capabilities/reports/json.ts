import { z } from 'zod'
import { slugOf } from '../calendar/index.ts'
import { kindLabels } from '../tasks/index.ts'
import { isUnplaced } from '../units/index.ts'
import type { Assembled } from './assembling.ts'
import { titleFor } from './official/document.ts'
import { reportStates } from './rules/report.ts'
import type { UnitsTold } from './told.ts'

const figure = z.object({
  value: z.string().nullable(),
  kind: z.enum(['counted', 'computed', 'estimated']),
  unit: z.string().nullable(),
  formula: z.object({ of: z.string(), left: z.number(), right: z.number() }).nullable(),
  href: z.string().nullable(),
})
const counts = {
  due: figure,
  done: figure,
  doneLate: figure,
  overdue: figure,
  running: figure,
  rate: figure,
}

/** A report as other systems read it: every figure with what it rests on. */
export const reportJson = z.object({
  plan: z.string(),
  period: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(reportStates).nullable(),
  amendment: z.number(),
  number: z.string().nullable(),
  issued: z.string().nullable(),
  /** The moment of the figures. */
  asOf: z.string(),
  frozen: z.boolean(),
  url: z.string(),
  figures: z.object({
    deeds: figure,
    waiting: figure,
    charged: figure,
    active: figure,
    activeRate: figure,
    tasks: figure,
    tasksDone: figure,
    ...counts,
  }),
  items: z.array(
    z.object({ marker: z.string().nullable(), text: z.string().nullable(), deeds: figure, units: figure, ...counts }),
  ),
  units: z.array(z.object({ code: z.string(), name: z.string(), deeds: figure, ...counts })),
  /** The same figures for the units of today: estimates where a unit was divided, `unplaced` where nobody said by which shares. */
  unitsToday: z.array(
    z.object({ code: z.string(), name: z.string(), unplaced: z.boolean(), deeds: figure, ...counts }),
  ),
  kinds: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      deeds: figure,
      quantities: z.array(z.object({ value: z.string().nullable(), of: z.string() })),
    }),
  ),
})
export type ReportJson = z.input<typeof reportJson>

export function toJson(report: Assembled, today: UnitsTold): ReportJson {
  const { period, place, figures, tree } = report
  const items = new Map(report.items.map((item) => [item.id, item]))
  return {
    plan: report.planSlug,
    period: slugOf(period),
    title: titleFor(report),
    from: period.from,
    to: period.to,
    state: report.report?.state ?? null,
    amendment: place.amendment,
    number: report.report?.number ?? null,
    issued: report.report?.issuedOn ?? null,
    asOf: report.asOf.toISOString(),
    frozen: place.asOf !== null,
    url: place.page,
    figures: figures.general,
    items: figures.items.map((row) => {
      const item = items.get(row.itemId ?? '')
      return { marker: item?.marker ?? null, text: item?.text ?? null, ...row }
    }),
    units: figures.units.map((row) => ({
      code: tree.unit(row.unitId)?.code ?? '',
      name: tree.nameOn(row.unitId, period.to),
      ...row,
    })),
    unitsToday: today.rows.map((row) => ({
      code: tree.unit(row.unitId)?.code ?? '',
      name: tree.nameOn(row.unitId, today.today),
      unplaced: isUnplaced(tree, row.unitId, today.today),
      ...row,
    })),
    kinds: figures.kinds.map((row) => ({
      kind: row.kind,
      name: kindLabels[row.kind],
      deeds: row.deeds,
      quantities: row.quantities.map((quantity) => ({ value: quantity.figure.value, of: quantity.of })),
    })),
  }
}
