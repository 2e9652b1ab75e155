import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'home.blocks': Record<string, never>
  }
}

export const portal: Capability = {
  name: 'portal',
  routes,
}
