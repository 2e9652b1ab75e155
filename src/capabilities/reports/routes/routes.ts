import type { Site } from '../../../kernel/site.ts'
import { acting } from './acting.tsx'
import { boards } from './board.tsx'
import { gathering } from './gathered.tsx'
import { reading } from './reading.tsx'
import { unitReports } from './unit-reports.tsx'

export function routes(site: Site): void {
  reading(site)
  acting(site)
  unitReports(site)
  boards(site)
  gathering(site)
}
