import { units } from './capabilities/units/index.ts'
import type { Capability } from './kernel/capability.ts'

/** The architecture: a capability may use those above it. A move needs a decision record. */
export const capabilities: readonly Capability[] = [units]
