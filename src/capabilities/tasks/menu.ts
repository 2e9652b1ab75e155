import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes/routes.ts'
import { isStaff } from './rules/life.ts'
import { obstaclePaths, obstacleText } from './text/obstacles.ts'
import { paths, text } from './text.ts'
import { OwnFeed } from './views/own-feed.tsx'

/** The pages of tasks, and from where people come to them. */
export const doors = {
  routes,
  menu: [
    { area: 'work', label: text.menu, href: paths.list, visible: isStaff },
    { area: 'work', label: obstacleText.menu, href: obstaclePaths.list, visible: isStaff },
  ],
  slots: { 'own.after': async () => OwnFeed() },
} satisfies Pick<Capability, 'routes' | 'menu' | 'slots'>
