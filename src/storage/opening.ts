import { join } from 'node:path'
import type { Config } from '../kernel/config.ts'
import type { FileStorage } from '../kernel/storage.ts'
import { localStorage } from './local.ts'

/** The storage that the configuration names: a bucket where one is given, else `DATA_DIR/files`. */
export async function openStorage(config: Config): Promise<FileStorage> {
  return config.bucket ? openBucket(config.bucket) : openLocal(config)
}

export function openLocal({ dataDir }: Config): Promise<FileStorage> {
  return localStorage(join(dataDir, 'files'))
}

export async function openBucket(settings: NonNullable<Config['bucket']>): Promise<FileStorage> {
  const { bucketStorage } = await import('./s3.ts')
  return bucketStorage(settings)
}
