import { articles } from './capabilities/articles/index.ts'
import { audit } from './capabilities/audit/index.ts'
import { backups } from './capabilities/backups/index.ts'
import { calendar } from './capabilities/calendar/index.ts'
import { components } from './capabilities/components/index.ts'
import { consultations } from './capabilities/consultations/index.ts'
import { contests } from './capabilities/contests/index.ts'
import { desk } from './capabilities/desk/index.ts'
import { documents } from './capabilities/documents/index.ts'
import { evidence } from './capabilities/evidence/index.ts'
import { factchecks } from './capabilities/factchecks/index.ts'
import { feedback } from './capabilities/feedback/index.ts'
import { files } from './capabilities/files/index.ts'
import { imports } from './capabilities/imports/index.ts'
import { links } from './capabilities/links/index.ts'
import { meetings } from './capabilities/meetings/index.ts'
import { notices } from './capabilities/notices/index.ts'
import { people } from './capabilities/people/index.ts'
import { plans } from './capabilities/plans/index.ts'
import { portal } from './capabilities/portal/index.ts'
import { procedures } from './capabilities/procedures/index.ts'
import { readings } from './capabilities/readings/index.ts'
import { redirects } from './capabilities/redirects/index.ts'
import { reorganisations } from './capabilities/reorganisations/index.ts'
import { reports } from './capabilities/reports/index.ts'
import { searching } from './capabilities/search/index.ts'
import { sharing } from './capabilities/sharing/index.ts'
import { statistics } from './capabilities/statistics/index.ts'
import { subscriptions } from './capabilities/subscriptions/index.ts'
import { tasks } from './capabilities/tasks/index.ts'
import { templates } from './capabilities/templates/index.ts'
import { units } from './capabilities/units/index.ts'
import { visits } from './capabilities/visits/index.ts'
import type { Capability } from './kernel/capability.ts'

/** The architecture: a capability may use those above it. A move needs a decision record. */
export const capabilities: readonly Capability[] = [
  units,
  people,
  audit,
  reorganisations,
  calendar,
  files,
  documents,
  procedures,
  readings,
  templates,
  tasks,
  evidence,
  plans,
  meetings,
  consultations,
  feedback,
  articles,
  contests,
  factchecks,
  redirects,
  links,
  reports,
  sharing,
  subscriptions,
  statistics,
  searching,
  imports,
  visits,
  notices,
  backups,
  desk,
  portal,
  components,
]
