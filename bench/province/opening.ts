import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { capabilities } from '../../src/capabilities.ts'
import { createApp } from '../../src/kernel/app.ts'
import type { Config } from '../../src/kernel/config.ts'
import { instantAt, type PlainDate } from '../../src/kernel/dates.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { silentLog } from '../../src/kernel/log.ts'
import { openKernel } from '../../src/kernel/opening.ts'

/** The day on which the province stands: within the reporting period of nine months. */
export const today: PlainDate = '2026-08-19'

/** The whole product in this process, on an embedded database of its own with full durability. */
export interface Opened {
  readonly kernel: Kernel
  readonly app: FastifyInstance
  /** The database server's main process. */
  readonly postgresPid: number
  close(): Promise<void>
}

export async function openProduct(): Promise<Opened> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'caicach-bench-'))
  await chmod(dataDir, 0o711) // as root, the server's own account must get in
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: null,
    databaseOwnerUrl: null,
    demo: false,
    startAt: instantAt(today, '09:00').toISOString(),
    publicUrl: 'http://localhost:80',
    smtpUrl: null,
    mailFrom: 'caicach@bench.example',
    bucket: null,
    backups: { folder: path.join(dataDir, 'backups'), recipient: null, passphraseFile: null },
    pages: { folder: path.join(dataDir, 'pages'), bytes: 32 * 1024 * 1024 },
  }
  const assetFolder = fileURLToPath(new URL('../../dist/assets', import.meta.url))
  const opened = await openKernel({ config, capabilities, log: silentLog, assetFolder, whenRunning: 'refuse' })
  const app = await createApp(opened.kernel)
  const status = await readFile(path.join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')
  return {
    kernel: opened.kernel,
    app,
    postgresPid: Number(status.split('\n')[0]),
    async close() {
      await app.close()
      await opened.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The product with its clock at another moment. */
export const kernelAt = (kernel: Kernel, on: PlainDate, at = '09:00'): Kernel => {
  const moment = instantAt(on, at)
  return { ...kernel, clock: { now: () => moment } }
}
