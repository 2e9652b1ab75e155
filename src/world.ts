import { join } from 'node:path'
import { loadDemo } from '../db/demo/loading/index.ts'
import { loadTree } from './capabilities/units/index.ts'
import { fill } from './kernel/filling.ts'
import type { Kernel } from './kernel/kernel.ts'
import { kernelText } from './kernel/text.ts'

/** What an empty database gets at its first start: the demo world, or nothing but the way to the first-run page. */
export async function prepareWorld(kernel: Kernel): Promise<void> {
  const empty = (await loadTree(kernel.db)).officeId === null
  if (!kernel.config.demo) return
  if (empty) await loadDemo(kernel)
  process.stdout.write(
    `${fill(kernelText.start.demoAccounts, { path: join(kernel.config.dataDir, 'demo-accounts.json') })}\n`,
  )
}
