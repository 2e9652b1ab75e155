import { audit } from './capabilities/audit/index.ts'
import { calendar } from './capabilities/calendar/index.ts'
import { documents } from './capabilities/documents/index.ts'
import { files } from './capabilities/files/index.ts'
import { people } from './capabilities/people/index.ts'
import { units } from './capabilities/units/index.ts'
import type { Capability } from './kernel/capability.ts'

/** The architecture: a capability may use those above it. A move needs a decision record. */
export const capabilities: readonly Capability[] = [units, people, audit, calendar, files, documents]
