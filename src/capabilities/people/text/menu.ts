import type { MenuEntry } from '../../../kernel/capability.ts'
import { text } from './pages.ts'
import { paths } from './paths.ts'

export const menu: readonly MenuEntry[] = [
  {
    area: 'admin',
    label: text.accounts.title,
    href: paths.accounts,
    visible: (actor) => actor?.roles.includes('administrator') ?? false,
  },
]
