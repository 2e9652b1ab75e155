import type { Capability } from '../../kernel/capability.ts'
import { routes } from './routes.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    'home.blocks': Record<string, never>
  }
}

// What commands write while the server runs: they purge the pages of their own process only.
const imported = ['unit.imported', 'unit.established', 'article.imported', 'document.registered', 'document.amended']

export const portal: Capability = {
  name: 'portal',
  routes,
  listeners: { after: [{ name: 'portal.imported', verbs: imported, hear: async (kernel) => kernel.cache.clear() }] },
}
