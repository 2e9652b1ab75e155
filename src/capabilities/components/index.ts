import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'
import { paths, text } from './text.ts'

export const components: Capability = {
  name: 'components',
  routes,
  menu: [
    {
      area: 'admin',
      label: text.title,
      href: paths.components,
      visible: (actor) => actor?.roles.includes('administrator') ?? false,
    },
  ],
}
