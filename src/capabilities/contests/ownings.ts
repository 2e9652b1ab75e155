import type { Owning } from '../units/index.ts'
import { openContests } from './store/open-contests.ts'
import { owned } from './text/staying.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  { kind: 'contest', label: owned.contests, columns: ['contests.unit_id'], open: openContests, href: paths.desk },
]
