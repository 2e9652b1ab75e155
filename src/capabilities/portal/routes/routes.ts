import type { Site } from '../../../kernel/site.ts'
import { arrangingRoutes } from './arranging.tsx'
import { overviewRoutes } from './overview.tsx'
import { partRoutes } from './parts.tsx'
import { publicRoutes } from './public.tsx'

export function routes(site: Site): void {
  publicRoutes(site)
  overviewRoutes(site)
  partRoutes(site)
  arrangingRoutes(site)
}
