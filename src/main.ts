import { capabilities } from './capabilities.ts'
import { createApp } from './kernel/app.ts'
import { startBackground } from './kernel/background.ts'
import type { Config } from './kernel/config.ts'
import type { Log } from './kernel/log.ts'
import { openKernel } from './kernel/opening.ts'
import { kernelText } from './kernel/text.ts'
import { checkPort } from './port-check.ts'
import { isDemoHalfLoaded, prepareWorld } from './world.ts'

/** Runs the product until SIGTERM or SIGINT: database, demo world or first-run code, background work, web server. */
export async function serve(config: Config, log: Log, assetFolder: string): Promise<void> {
  await checkPort(config.host, config.port)
  const opened = await openKernel({
    config,
    capabilities,
    log,
    assetFolder,
    whenRunning: 'refuse',
    startOver: isDemoHalfLoaded(config),
  })
  const { kernel } = opened
  const app = await createApp(kernel)
  await prepareWorld(kernel)
  const background = await startBackground(kernel)
  const stop = once(async () => {
    await app.close()
    await background.stop()
    await opened.close()
    process.exit(0)
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await background.stop()
    await opened.close()
    throw error
  }
  process.stdout.write(`${kernelText.start.ready.replace('{url}', config.publicUrl)}\n`)
}

function once(work: () => Promise<void>): () => void {
  let begun = false
  return () => {
    if (!begun) void work()
    begun = true
  }
}
