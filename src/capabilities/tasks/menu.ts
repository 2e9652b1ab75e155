import type { MenuEntry } from '../../kernel/capability.ts'
import { isStaff } from './rules/life.ts'
import { obstaclePaths, obstacleText } from './text/obstacles.ts'
import { paths, text } from './text.ts'

export const menu: readonly MenuEntry[] = [
  { area: 'work', label: text.menu, href: paths.list, visible: isStaff },
  { area: 'work', label: obstacleText.menu, href: obstaclePaths.list, visible: isStaff },
]
