import { verifyFiles } from './capabilities/files/index.ts'
import type { CommandIo } from './kernel/capability.ts'
import { findOrphans, verifyChain } from './kernel/chain-check.ts'
import { chainTip, sealEvents } from './kernel/event-sealing.ts'
import { fill } from './kernel/filling.ts'
import type { Kernel } from './kernel/kernel.ts'
import { kernelText } from './kernel/text.ts'

/** `caicach check`: 0 = sound; 1 = what was found, one line each, on stderr. */
export async function checkChain(kernel: Kernel, io: CommandIo): Promise<number> {
  while ((await sealEvents(kernel.db, kernel.clock.now())) > 0); // what waits for its seal is no finding
  const orphans = kernel.capabilities.flatMap((capability) => capability.orphans ?? [])
  const files = await verifyFiles(kernel)
  const findings = [
    ...(await verifyChain(kernel.db, kernel.config.dataDir)),
    ...(await findOrphans(kernel.db, orphans)),
    ...files.findings,
  ]
  if (findings.length === 0) {
    io.stdout.write(`${fill(kernelText.check.sound, { seals: String((await chainTip(kernel.db)).seq) })}\n`)
    io.stdout.write(`${fill(kernelText.check.files, { count: files.count })}\n`)
    return 0
  }
  io.stderr.write(`${fill(kernelText.check.found, { count: findings.length })}\n`)
  for (const { code, where, detail } of findings)
    io.stderr.write(`  ${fill(kernelText.check.codes[code], { where, detail })}\n`)
  return 1
}
