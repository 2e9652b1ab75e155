import type { MenuEntry } from '../../kernel/capability.ts'
import { countToApprove } from './notices.ts'
import { readers } from './rules/article.ts'
import { text } from './text/pages.ts'
import { paths } from './text.ts'

export const menu: readonly MenuEntry[] = [
  { area: 'portal', label: text.news.title, href: paths.news },
  {
    area: 'content',
    label: text.work.menu,
    href: paths.list,
    visible: (actor) => readers.some((role) => actor?.roles.includes(role)),
    badge: countToApprove,
  },
]
