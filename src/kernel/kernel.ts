import type { PageCache } from '../serving/page-cache.ts'
import type { Capability } from './capability.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail.ts'
import type { FileStorage } from './storage.ts'

export interface Assets {
  readonly folder: string
  /** 'main.css' → its hashed address. */
  href(name: string): string
}

/** The running system: made once in `main.ts`, handed to whatever works outside a request. */
export interface Kernel {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly storage: FileStorage
  readonly mail: Mailer
  readonly cache: PageCache
  readonly assets: Assets
  readonly capabilities: readonly Capability[]
}
