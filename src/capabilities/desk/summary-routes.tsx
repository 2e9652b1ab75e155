import { page, type Site } from '../../kernel/site.ts'
import { paperFile, paperFormats } from '../../writing/index.ts'
import { readSummary } from './summary.ts'
import { summaryDocument } from './summary-paper.ts'
import { summaryPaths } from './text/summary.ts'
import { SummaryPage } from './views/summary-page.tsx'

export const summaryReaders = ['leader', 'coordinator'] as const

export function summaryRoutes(site: Site): void {
  site.get(summaryPaths.page, { for: summaryReaders }, async (ask) =>
    page(<SummaryPage frame={ask.frame} today={ask.today} summary={await readSummary(ask)} />),
  )
  for (const format of paperFormats)
    site.get(summaryPaths.file(format), { for: summaryReaders }, async (ask) =>
      paperFile(await summaryDocument(ask, await readSummary(ask)), { format, name: `tom-tat-${ask.today}` }),
    )
}
