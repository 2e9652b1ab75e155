import type { VNode } from 'preact'
import { z } from 'zod'
import { page, redirect, type Site } from '../../kernel/site.ts'
import type { Frame } from '../../ui/frame.ts'
import { exportOf, tableRoutes } from '../../ui/table-file.ts'
import { exampleTasks, words } from './text/example.ts'
import { paths, text } from './text.ts'
import { ComponentsPage } from './views/components-page.tsx'
import { columns } from './views/tables.tsx'
import { FailurePage, PortalSpecimen, ProblemPage } from './views/whole-pages.tsx'

const everyone = { for: 'signed-in' } as const

export function routes(site: Site): void {
  const show = (path: string, Page: (props: { frame: Frame }) => VNode) =>
    site.get(path, everyone, async (ask) => page(<Page frame={ask.frame} />))
  show(paths.components, ComponentsPage)
  show(paths.problem, ProblemPage)
  show(paths.portal, PortalSpecimen)
  show(paths.failure, FailurePage)
  // The forms of the page may be sent, so that their buttons can be tried; nothing is kept.
  for (const path of [paths.components, paths.problem]) {
    const again = async (ask: { frame: Frame }) => page(<ComponentsPage frame={ask.frame} />)
    site.post(path, { ...everyone, input: z.object({}), again, files: ['file', 'photos'] }, async () =>
      redirect(path, text.sent),
    )
  }
  tableRoutes(site, paths.table, {
    options: everyone,
    table: async () => exportOf({ title: words.tasks, columns, rows: exampleTasks }),
  })
}
