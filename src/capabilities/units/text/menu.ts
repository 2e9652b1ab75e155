import type { MenuEntry } from '../../../kernel/capability.ts'
import { paths, text } from '../text.ts'
import { historyPaths, treeText } from './history.ts'
import { importPaths, importText } from './import.ts'

/** Anyone who signed in may open the tree; the menu names it to those who work with it. */
const treeReaders = ['administrator', 'coordinator', 'leader', 'auditor']

export const menu: readonly MenuEntry[] = [
  { area: 'portal', label: text.directory, href: paths.directory },
  {
    area: 'admin',
    label: treeText.title,
    href: historyPaths.tree,
    visible: (actor) => treeReaders.some((role) => actor?.roles.includes(role)),
  },
  {
    area: 'admin',
    label: importText.title,
    href: importPaths.import,
    visible: (actor) => actor?.roles.includes('administrator') ?? false,
  },
]
