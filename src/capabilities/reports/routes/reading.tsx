import { type Answer, type Ask, page, type Site } from '../../../kernel/site.ts'
import { exportOf, streamedTableRoutes, tableRoutes } from '../../../ui/index.ts'
import { type PaperFormat, paperFile, paperFormats } from '../../../writing/index.ts'
import { slugOf } from '../../calendar/index.ts'
import type { DeedScope } from '../../evidence/index.ts'
import { isStaff } from '../../tasks/index.ts'
import { evidenceAnnex, evidenceTable } from '../evidence-list.ts'
import { officialDocument, reportTemplate } from '../official/document.ts'
import { isPublic } from '../rules/report.ts'
import { text } from '../text.ts'
import { ReportListPage } from '../views/lists.tsx'
import { itemColumns, kindColumns, unitFileColumns } from '../views/tables.tsx'
import { periodRows, planAsked, reportAsked, reportPage } from './asked.tsx'
import { rowsPage } from './rows.tsx'

const base = '/ke-hoach/:slug/bao-cao'

export function reading(site: Site): void {
  site.get(base, { for: 'public', cache: true }, listPage)
  site.get(`${base}/:period`, { for: 'public', cache: true }, async (ask) => reportPage(ask, await reportAsked(ask)))
  for (const format of paperFormats)
    site.get(`${base}/:period.${format}`, { for: 'public' }, (ask) => reportFile(ask, format))
  site.get(`${base}/:period/can-cu`, { for: 'public', cache: true }, async (ask) =>
    rowsPage(ask, await reportAsked(ask)),
  )
  for (const table of ['items', 'units', 'kinds'] as const)
    tableRoutes(site, `${base}/:period/${text.csv[table]}.csv`, {
      options: { for: 'public' },
      table: (ask: Ask) => tableOf(ask, table),
    })
  streamedTableRoutes(site, `${base}/:period/${text.csv.evidence}.csv`, {
    options: { for: 'public' },
    table: async (ask: Ask) => {
      const { assembled } = await reportAsked(ask)
      return evidenceTable(ask.db, assembled, { scope: scopeOf(ask), publicUrl: ask.kernel.config.publicUrl })
    },
  })
}

/** Deeds with internal papers are named only to those who work with evidence. */
const scopeOf = ({ actor }: Ask): DeedScope => (isStaff(actor) ? 'staff' : 'public')

async function listPage(ask: Ask): Promise<Answer> {
  const plan = await planAsked(ask)
  ask.tags(`plan:${plan.id}`, 'reports')
  return page(<ReportListPage frame={ask.frame} plan={plan} rows={await periodRows(ask, plan)} />)
}

async function reportFile(ask: Ask, format: PaperFormat): Promise<Answer> {
  const { assembled } = await reportAsked(ask)
  const { report, planSlug, period } = assembled
  const template = await reportTemplate(ask.db, assembled)
  const evidence = await evidenceAnnex(ask.db, assembled, scopeOf(ask))
  const { publicUrl } = ask.kernel.config
  return paperFile(officialDocument(assembled, { publicUrl, template, evidence }), {
    format,
    name: `bao-cao-${planSlug}-${slugOf(period)}`,
    draftMark: report && isPublic(report) ? undefined : text.draftMark,
  })
}

async function tableOf(ask: Ask, table: 'items' | 'units' | 'kinds') {
  const { assembled: report } = await reportAsked(ask)
  const { figures } = report
  const named = { name: `bao-cao-${slugOf(report.period)}-${text.csv[table]}`, title: text.tables[table] }
  if (table === 'items') return exportOf({ ...named, columns: itemColumns(report), rows: figures.items })
  if (table === 'units')
    return exportOf({ ...named, columns: unitFileColumns(report), rows: report.told?.rows ?? figures.units })
  return exportOf({ ...named, columns: kindColumns, rows: figures.kinds })
}
