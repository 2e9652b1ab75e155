import type { Site } from '../../../kernel/site.ts'
import { arrangingRoutes } from './arranging.tsx'
import { furnishingRoutes } from './furnishing.tsx'
import { overviewRoutes } from './overview.tsx'
import { pageEditionRoutes } from './page-editions.tsx'
import { pageRoutes } from './pages.tsx'
import { partRoutes } from './parts.tsx'
import { pictureRoutes } from './pictures.ts'
import { publicRoutes } from './public.tsx'
import { sectionRoutes } from './sections.tsx'
import { tagRoutes } from './tags.tsx'
import { topicRoutes } from './topics.tsx'

export function routes(site: Site): void {
  publicRoutes(site)
  furnishingRoutes(site)
  sectionRoutes(site)
  topicRoutes(site)
  tagRoutes(site)
  pageRoutes(site)
  pageEditionRoutes(site)
  overviewRoutes(site)
  partRoutes(site)
  pictureRoutes(site)
  arrangingRoutes(site)
}
