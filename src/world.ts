import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { issueSetupCode, peoplePaths } from './capabilities/people/index.ts'
import { loadTree } from './capabilities/units/index.ts'
import type { Config } from './kernel/config.ts'
import { fill } from './kernel/filling.ts'
import type { Kernel } from './kernel/kernel.ts'
import { kernelText } from './kernel/text.ts'

/** What an empty database gets at its first start: the demo world, or the code for the first-run page. */
export async function prepareWorld(kernel: Kernel): Promise<void> {
  const empty = (await loadTree(kernel.db)).officeId === null
  if (!kernel.config.demo) return offerFirstRun(kernel)
  if (empty) await loadDemoOnce(kernel)
  process.stdout.write(
    `${fill(kernelText.start.demoAccounts, { path: join(kernel.config.dataDir, 'demo-accounts.json') })}\n`,
  )
}

/** The story of the demo world is read at the first start alone; later starts do without its texts and its picture maker. */
async function loadDemoOnce(kernel: Kernel): Promise<void> {
  const mark = loadingMark(kernel.config)
  await writeFile(mark, '')
  const { loadDemo } = await import('../db/demo/loading/index.ts')
  await loadDemo(kernel)
  await rm(mark)
}

/** Whether a first start was cut short: half a story is worth nothing, the demo begins again. */
export function isDemoHalfLoaded(config: Config): boolean {
  return config.demo && config.databaseUrl === null && existsSync(loadingMark(config))
}

const loadingMark = ({ dataDir }: Config) => join(dataDir, 'demo-loading')

/** Prints the one-time code of the first-run page for as long as nobody has an account. */
async function offerFirstRun(kernel: Kernel): Promise<void> {
  const code = await issueSetupCode(kernel)
  if (code === null) return
  const url = `${kernel.config.publicUrl}${peoplePaths.setUp}`
  process.stdout.write(`${fill(kernelText.start.firstRun, { url, code })}\n`)
}
