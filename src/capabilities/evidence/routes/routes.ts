import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { deedRoutes } from './deed.tsx'
import { listRoutes } from './list.tsx'
import { recordingRoutes } from './recording.tsx'

export function routes(site: Site): void {
  api(site)
  listRoutes(site)
  recordingRoutes(site)
  deedRoutes(site)
}
