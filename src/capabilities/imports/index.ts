import type { Capability } from '../../kernel/capability.ts'
import { commands } from './commands.ts'

export { type ImportCounts, importLines } from './actions/taking.ts'

export const imports: Capability = { name: 'imports', commands }
