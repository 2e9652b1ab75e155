import type { Site } from '../../kernel/site.ts'
import { api } from './api.ts'
import { adoptingRoutes } from './routes/adopting.tsx'
import { carryingRoutes } from './routes/carrying.tsx'
import { cascadeRoutes } from './routes/cascade.tsx'
import { coverageRoutes } from './routes/coverage.tsx'
import { draftingRoutes } from './routes/drafting.tsx'
import { editionRoutes } from './routes/editions.tsx'
import { fromReadingRoutes } from './routes/from-reading.tsx'
import { handingOutRoutes } from './routes/handing-out.ts'
import { importingRoutes } from './routes/importing.tsx'
import { paperRoutes } from './routes/papers.tsx'
import { publicRoutes } from './routes/public.tsx'
import { reviewRoutes } from './routes/review.tsx'

export function routes(site: Site): void {
  publicRoutes(site)
  coverageRoutes(site)
  paperRoutes(site)
  draftingRoutes(site)
  importingRoutes(site)
  fromReadingRoutes(site)
  reviewRoutes(site)
  handingOutRoutes(site)
  adoptingRoutes(site)
  editionRoutes(site)
  cascadeRoutes(site)
  carryingRoutes(site)
  api(site)
}
