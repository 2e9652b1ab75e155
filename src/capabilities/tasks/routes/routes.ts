import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { assignmentRoutes } from './assignment.tsx'
import { listRoutes } from './list.tsx'
import { obstacleRoutes } from './obstacles.tsx'

export function routes(site: Site): void {
  api(site)
  listRoutes(site)
  assignmentRoutes(site)
  obstacleRoutes(site)
}
