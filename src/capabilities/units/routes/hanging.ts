import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { routes } from '../routes.tsx'
import { historyRoutes } from './history.tsx'
import { importingRoutes } from './importing.tsx'
import { mapRoutes } from './map.tsx'
import { measuringRoutes } from './measuring.tsx'
import { pictureRoutes } from './picture.tsx'

/** Every address of the units. */
export function hangRoutes(site: Site): void {
  routes(site)
  importingRoutes(site)
  historyRoutes(site)
  pictureRoutes(site)
  mapRoutes(site)
  measuringRoutes(site)
  api(site)
}
