import { readFileSync } from 'node:fs'

/** Where files are kept in an S3-compatible storage. */
export interface BucketSettings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/**
 * From `S3_ENDPOINT`, `S3_BUCKET`, `S3_REGION`, `S3_ACCESS_KEY_ID` and `S3_SECRET_ACCESS_KEY` (or `…_FILE`); null where no
 * bucket is named. Returns the name of the first variable that is missing or wrong.
 */
export function readBucket(env: NodeJS.ProcessEnv): { bucket: BucketSettings | null } | { wrong: string } {
  if (!env.S3_BUCKET) return { bucket: null }
  const secretAccessKey = env.S3_SECRET_ACCESS_KEY || secretIn(env.S3_SECRET_ACCESS_KEY_FILE)
  if (!env.S3_ENDPOINT || !URL.canParse(env.S3_ENDPOINT)) return { wrong: 'S3_ENDPOINT' }
  if (!env.S3_ACCESS_KEY_ID) return { wrong: 'S3_ACCESS_KEY_ID' }
  if (!secretAccessKey)
    return { wrong: env.S3_SECRET_ACCESS_KEY_FILE ? 'S3_SECRET_ACCESS_KEY_FILE' : 'S3_SECRET_ACCESS_KEY' }
  return {
    bucket: {
      endpoint: env.S3_ENDPOINT,
      bucket: env.S3_BUCKET,
      region: env.S3_REGION || 'us-east-1',
      accessKeyId: env.S3_ACCESS_KEY_ID,
      secretAccessKey,
    },
  }
}

function secretIn(path: string | undefined): string | null {
  try {
    return path ? readFileSync(path, 'utf8').trim() : null
  } catch {
    return null
  }
}
