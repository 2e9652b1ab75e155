import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'home.blocks': Record<string, never>
    /** Among what the home page says of itself to programs. */
    'home.head': Record<string, never>
  }
}

export const portal: Capability = {
  name: 'portal',
  routes,
}
