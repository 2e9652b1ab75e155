import { join, resolve } from 'node:path'
import { type BucketSettings, readBucket } from '../storage/settings.ts'

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** null = the embedded server under `dataDir`. */
  readonly databaseUrl: string | null
  /** Another role of the same database, for migrations only; null = `databaseUrl` does both, and the start warns. */
  readonly databaseOwnerUrl: string | null
  readonly demo: boolean
  /** Where the clock starts (demo only), as an ISO instant. */
  readonly startAt: string | null
  readonly publicUrl: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** null: files are kept under `dataDir`. */
  readonly bucket: BucketSettings | null
  readonly backups: BackupSettings
  /** Where pages are laid for a front server, and how much of them is kept in memory. */
  readonly pages: { readonly folder: string; readonly bytes: number }
}

/** Where backups are written and who can open them; neither recipient nor passphrase: everyone. */
export interface BackupSettings {
  readonly folder: string
  /** A public key of age. */
  readonly recipient: string | null
  readonly passphraseFile: string | null
}

export type ConfigProblem = 'port' | 'demo-host' | 'now-without-demo' | 'now' | 's3'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Reads the environment; a wrong value is returned as a problem with the variable's name, never guessed. */
export function readConfig(env: NodeJS.ProcessEnv): { config: Config } | { problem: ConfigProblem; value: string } {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65535) return { problem: 'port', value: env.PORT ?? '' }
  const demo = env.CAICACH_DEMO !== '0'
  if (demo && env.CAICACH_DEMO !== '1' && !loopback.has(host)) return { problem: 'demo-host', value: host }
  const startAt = env.CAICACH_NOW || null
  if (startAt && !demo) return { problem: 'now-without-demo', value: startAt }
  if (startAt && Number.isNaN(Date.parse(startAt))) return { problem: 'now', value: startAt }
  const storage = readBucket(env)
  if ('wrong' in storage) return { problem: 's3', value: storage.wrong }
  const dataDir = resolve(env.DATA_DIR || './data')
  return {
    config: {
      host,
      port,
      dataDir,
      databaseUrl: env.DATABASE_URL || null,
      databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
      demo,
      startAt,
      publicUrl: (env.PUBLIC_URL || `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/$/, ''),
      smtpUrl: env.SMTP_URL || null,
      mailFrom: env.MAIL_FROM || 'caicach@localhost',
      bucket: storage.bucket,
      backups: {
        folder: resolve(env.BACKUP_DIR || join(dataDir, 'backups')),
        recipient: env.BACKUP_AGE_RECIPIENT || null,
        passphraseFile: env.BACKUP_PASSPHRASE_FILE || null,
      },
      pages: {
        folder: resolve(env.PAGES_DIR || join(dataDir, 'pages')),
        bytes: megabytes(env.PAGE_CACHE_MB),
      },
    },
  }
}

/** 0: nothing is kept. */
function megabytes(value: string | undefined): number {
  const wanted = Number(value || '32')
  return (wanted >= 0 ? wanted : 32) * 1024 * 1024
}
