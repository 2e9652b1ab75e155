import type { MenuEntry } from '../../kernel/capability.ts'
import { paths, text } from './text.ts'

export const menu: readonly MenuEntry[] = [
  { area: 'portal', label: text.title, href: paths.list },
  {
    area: 'work',
    label: text.deskTitle,
    href: paths.desk,
    visible: (actor) => actor?.roles.includes('coordinator') ?? false,
  },
]
