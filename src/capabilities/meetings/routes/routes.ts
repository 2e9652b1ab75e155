import type { Site } from '../../../kernel/site.ts'
import { api } from '../api.ts'
import { attendingRoutes } from './attending.tsx'
import { invitingRoutes } from './inviting.tsx'
import { listRoutes } from './list.tsx'
import { meetingRoutes } from './meeting.tsx'
import { minutesRoutes } from './minutes.tsx'
import { publicRoutes } from './public.tsx'

export function routes(site: Site): void {
  listRoutes(site)
  meetingRoutes(site)
  invitingRoutes(site)
  attendingRoutes(site)
  minutesRoutes(site)
  publicRoutes(site)
  api(site)
}
