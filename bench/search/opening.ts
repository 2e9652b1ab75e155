import { importLines } from '../../src/capabilities/imports/index.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'

/** As `caicach import passages FILE` does it. Returns how many a second. */
export async function importPassages(kernel: Kernel, file: string): Promise<number> {
  const importers = kernel.capabilities.flatMap((one) => one.imports ?? []).filter(({ kind }) => kind === 'passages')
  const start = performance.now()
  const counts = await importLines(kernel, { path: file, importers }, () => {})
  return Math.round((counts.created + counts.changed) / ((performance.now() - start) / 1000))
}
