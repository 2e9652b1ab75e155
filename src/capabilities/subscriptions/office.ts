import { todayIn } from '../../kernel/dates.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { loadTree } from '../units/index.ts'

/** Whose site it is, as letters call it. */
export async function officeOf(kernel: Kernel): Promise<string> {
  const tree = await loadTree(kernel.db)
  const host = new URL(kernel.config.publicUrl).hostname
  return tree.officeId ? tree.nameOn(tree.officeId, todayIn(kernel.clock.now())) : host
}
