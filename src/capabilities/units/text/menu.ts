import type { MenuEntry } from '../../../kernel/capability.ts'
import { paths, text } from '../text.ts'
import { importPaths, importText } from './import.ts'

export const menu: readonly MenuEntry[] = [
  { area: 'portal', label: text.directory, href: paths.directory },
  {
    area: 'admin',
    label: importText.title,
    href: importPaths.import,
    visible: (actor) => actor?.roles.includes('administrator') ?? false,
  },
]
