import { z } from 'zod'
import type { Site } from '../../kernel/site.ts'
import { slugOf } from '../calendar/index.ts'
import type { Collection, UnitRow } from './collecting.ts'
import { rowsShown } from './routes/board.tsx'
import { boardAsked, unitAsked, unitReaders } from './routes/unit-asked.tsx'
import { boardQuery } from './rules/board.ts'
import { unitFiguresSchema, unitPlaces, unitReportStates } from './rules/unit-report.ts'
import { unitPaths } from './text/units.ts'

const row = z.object({
  unit: z.string(),
  name: z.string(),
  url: z.string(),
  state: z.enum(unitReportStates),
  revision: z.number(),
  dueOn: z.string(),
  /** `days` late, missing or still to go; null = sent in time. */
  timeliness: z.object({ kind: z.enum(['on-time', 'late', 'owed', 'missing']), days: z.number().nullable() }),
  /** null: nothing was begun, which is not nought. */
  completeness: z.object({ filled: z.number(), required: z.number() }).nullable(),
  locks: z.array(z.string()),
  sentAt: z.string().nullable(),
  /** As they were sent; null where nothing was. */
  figures: unitFiguresSchema.omit({ late: true }).nullable(),
})

const whole = row.extend({
  words: z.partialRecord(z.enum(unitPlaces), z.string()),
  explanations: z.array(z.object({ task: z.string(), text: z.string() })),
  /** Why it came back. */
  reason: z.string().nullable(),
})

/** The twins of the board and of one unit's report: the same filters, the same rights. */
export function unitReportsApi(site: Site): void {
  site.api(
    '/plans/:slug/reports/:period/units',
    {
      for: unitReaders,
      summary: 'How the units report to the lead unit of a plan: completeness, timeliness and lock, each apart',
      query: boardQuery.omit({ page: true }).extend({
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.coerce.number().int().min(1).default(1),
      }),
      output: z.object({ total: z.number(), items: z.array(row), next: z.number().nullable() }),
    },
    async (ask, { limit, cursor, ...filters }) => {
      const asked = await boardAsked(ask)
      const shown = rowsShown(asked, { ...filters, page: cursor })
      const items = shown.slice((cursor - 1) * limit, cursor * limit).map((one) => rowOf(one, asked.collection))
      return { total: shown.length, items, next: cursor * limit < shown.length ? cursor + 1 : null }
    },
  )
  site.api(
    '/plans/:slug/reports/:period/units/:unit',
    {
      for: unitReaders,
      summary: 'The report of one unit to the lead unit of a plan, with what it wrote',
      query: z.object({}),
      output: whole,
    },
    async (ask) => {
      const { row: one, collection } = await unitAsked(ask)
      const { words = {}, explanations = {}, reason = null } = one.report ?? {}
      return {
        ...rowOf(one, collection),
        words: { ...words },
        explanations: Object.entries(explanations).map(([task, text]) => ({ task, text })),
        reason,
      }
    },
  )
}

function rowOf(one: UnitRow, { plan, period, tree }: Collection): z.input<typeof row> {
  const { unitId, report, state, dueOn, timeliness, completeness, locks } = one
  const unit = tree.unit(unitId)?.slug ?? ''
  return {
    unit,
    name: tree.nameOn(unitId, period.to),
    url: unitPaths.unit(plan.slug ?? '', slugOf(period), unit),
    state,
    revision: report?.revision ?? 0,
    dueOn,
    timeliness: { kind: timeliness.kind, days: 'days' in timeliness ? timeliness.days : null },
    completeness: completeness && { filled: completeness.filled, required: completeness.required },
    locks: locks.map(({ reason }) => reason),
    sentAt: report?.submittedAt?.toISOString() ?? null,
    figures: report?.submittedAt ? report.figures : null,
  }
}
