import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { routes } from '../routes.tsx'
import { importingRoutes } from './importing.tsx'

/** Every address of the units. */
export function hangRoutes(site: Site): void {
  routes(site)
  importingRoutes(site)
  api(site)
}
