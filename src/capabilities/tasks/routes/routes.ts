import type { Site } from '../../../kernel/site.ts'
import { assignmentRoutes } from './assignment.tsx'
import { listRoutes } from './list.tsx'

export function routes(site: Site): void {
  listRoutes(site)
  assignmentRoutes(site)
}
