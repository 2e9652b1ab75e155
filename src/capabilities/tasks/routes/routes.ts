import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { assignmentRoutes } from './assignment.tsx'
import { batchRoutes } from './batches.tsx'
import { feedRoutes } from './feeds.tsx'
import { listRoutes } from './list.tsx'
import { obstacleRoutes } from './obstacles.tsx'
import { orderingRoutes } from './ordering.tsx'

export function routes(site: Site): void {
  api(site)
  listRoutes(site)
  batchRoutes(site)
  orderingRoutes(site)
  feedRoutes(site)
  assignmentRoutes(site)
  obstacleRoutes(site)
}
