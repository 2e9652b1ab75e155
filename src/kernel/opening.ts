import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../postgres/processes.ts'
import { startPostgres } from '../postgres/server.ts'
import { createPageCache } from '../serving/page-cache.ts'
import { openPageFiles, removeOrphanedPages } from '../serving/page-files.ts'
import { openStorage } from '../storage/opening.ts'
import { readAssets } from './assets.ts'
import type { Capability } from './capability.ts'
import { clockFrom, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db.ts'
import type { Kernel } from './kernel.ts'
import type { Log } from './log.ts'
import { createMailer } from './mail.ts'
import { emptyDatabase, migrate } from './migrations.ts'
import { StartRefused } from './start-refused.ts'
import { kernelText } from './text.ts'

export interface Opening {
  readonly config: Config
  readonly capabilities: readonly Capability[]
  readonly log: Log
  readonly assetFolder: string
  /** A command joins the database of a running server; the server itself refuses to run twice. */
  readonly whenRunning: 'refuse' | 'join'
  /** Throw away what is in the database: a demo whose first load was cut short. */
  readonly startOver?: boolean
}

export interface Opened {
  readonly kernel: Kernel
  readonly ownerUrl: string
  close(): Promise<void>
}

/** Database, migrations, storage, mail, clock: everything but the web server. */
export async function openKernel(opening: Opening): Promise<Opened> {
  const { config, log } = opening
  if (opening.whenRunning === 'join') removeOrphanedPages(config.pages.folder, isRunning)
  if (existsSync(join(config.dataDir, 'restoring')))
    throw new StartRefused(kernelText.start.halfRestored(config.dataDir))
  const server = config.databaseUrl
    ? { ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl, appUrl: config.databaseUrl, stop: async () => {} }
    : await startPostgres({ dataDir: config.dataDir, log, whenRunning: opening.whenRunning })
  try {
    if (opening.startOver) await emptyDatabase(server.ownerUrl)
    await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, log })
    const db = openDatabase({ url: server.appUrl, log })
    const kernel: Kernel = {
      config,
      db,
      log,
      clock: config.startAt ? clockFrom(config.startAt) : systemClock,
      storage: await openStorage(config),
      mail: createMailer(config),
      cache: createPageCache(
        config.pages.bytes,
        opening.whenRunning === 'refuse' ? openPageFiles(config.pages.folder, log) : null,
      ),
      assets: readAssets(opening.assetFolder),
      capabilities: opening.capabilities,
    }
    for (const capability of kernel.capabilities) await capability.prepare?.(kernel)
    return { kernel, ownerUrl: server.ownerUrl, close: () => close(kernel).finally(server.stop) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function close({ cache, db }: Kernel): Promise<void> {
  cache.close()
  return db.destroy()
}
