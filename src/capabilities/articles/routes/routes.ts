import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { actRoutes } from './acts.tsx'
import { editionRoutes } from './editions.tsx'
import { keepingRoutes } from './keeping.tsx'
import { publicRoutes } from './public.tsx'
import { timingRoutes } from './timing.ts'
import { workRoutes } from './work.tsx'

export function routes(site: Site): void {
  publicRoutes(site)
  workRoutes(site)
  actRoutes(site)
  timingRoutes(site)
  editionRoutes(site)
  keepingRoutes(site)
  api(site)
}
