import type { MenuEntry } from '../../kernel/capability.ts'
import { reportLife } from './rules/report.ts'
import { collectors, unitReportLife } from './rules/unit-report.ts'
import { unitText } from './text/unit-pages.ts'
import { unitPaths } from './text/units.ts'
import { paths, text } from './text.ts'

const forRoles =
  (roles: readonly string[]): MenuEntry['visible'] =>
  (actor) =>
    roles.some((role) => actor?.roles.includes(role))

export const menu: readonly MenuEntry[] = [
  { area: 'work', label: text.title, href: paths.desk, visible: forRoles(reportLife.issue.by) },
  { area: 'work', label: unitText.ownTitle, href: unitPaths.own, visible: forRoles(unitReportLife.write.by) },
  { area: 'work', label: unitText.boardsTitle, href: unitPaths.boards, visible: forRoles(collectors) },
]
