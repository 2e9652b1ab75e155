import type { S3Client } from '@aws-sdk/client-s3'
import { FileGone, type FileStorage, StorageDown } from '../kernel/storage.ts'
import { addressOf, checked, isAddress } from './addresses.ts'
import type { BucketSettings } from './settings.ts'

const PREFIX = 'files/'
const TRIES = 3
const CONNECT_MS = 5_000
const ANSWER_MS = 30_000

/**
 * Keeps files in a bucket of an S3-compatible storage, as `files/aa/<sha256>`. The bytes are safe when the storage has
 * said so, with a checksum of its own besides ours. Loaded only where it is configured: the library is large.
 */
export async function bucketStorage(settings: BucketSettings): Promise<FileStorage> {
  const aws = await import('@aws-sdk/client-s3')
  const client = openClient(aws, settings)
  const at = (sha256: string) => ({
    Bucket: settings.bucket,
    Key: `${PREFIX}${checked(sha256).slice(0, 2)}/${sha256}`,
  })
  const get = async (sha256: string, part?: readonly [number, number]) => {
    const wanted = { ...at(sha256), ...(part && { Range: `bytes=${part[0]}-${part[1]}` }) }
    const answer = await client.send(new aws.GetObjectCommand(wanted)).catch((error) => failed(sha256, error))
    if (!answer.Body) throw new StorageDown('no body')
    const whole = /\/(\d+)$/.exec(answer.ContentRange ?? '')?.[1]
    return { body: answer.Body, size: whole ? Number(whole) : (answer.ContentLength ?? 0) }
  }

  return {
    async put(bytes) {
      const sha256 = addressOf(bytes)
      // Put even where it is: the sweep goes by the moment of storing.
      const checksum = Buffer.from(sha256, 'hex').toString('base64')
      await client
        .send(
          new aws.PutObjectCommand({
            ...at(sha256),
            Body: bytes,
            ContentLength: bytes.byteLength,
            ChecksumSHA256: checksum,
          }),
        )
        .catch(down)
      return { sha256, size: bytes.byteLength }
    },
    async read(sha256) {
      const { body } = await get(sha256)
      return Buffer.from(await body.transformToByteArray().catch(down))
    },
    async stream(sha256, part) {
      const { body, size } = await get(sha256, part)
      return { body: body as NodeJS.ReadableStream, size } // in Node the body is a stream of Node
    },
    async sizeOf(sha256) {
      const found = await client
        .send(new aws.HeadObjectCommand(at(sha256)))
        .catch((error) => (isAbsent(error) ? null : down(error)))
      return found ? (found.ContentLength ?? 0) : null
    },
    async remove(sha256) {
      await client.send(new aws.DeleteObjectCommand(at(sha256))).catch(down)
    },
    list: () => listFiles(aws, client, settings.bucket),
  }
}

type Aws = typeof import('@aws-sdk/client-s3')

async function* listFiles(
  aws: Aws,
  client: S3Client,
  bucket: string,
): AsyncGenerator<{ sha256: string; size: number; storedAt: Date }> {
  let after: string | undefined
  do {
    const next = { Bucket: bucket, Prefix: PREFIX, ...(after && { ContinuationToken: after }) }
    const page = await client.send(new aws.ListObjectsV2Command(next)).catch(down)
    for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
      const sha256 = Key.slice(Key.lastIndexOf('/') + 1)
      if (isAddress(sha256) && LastModified) yield { sha256, size: Size, storedAt: LastModified }
    }
    after = page.NextContinuationToken
  } while (after)
}

function openClient(aws: Aws, settings: BucketSettings): S3Client {
  return new aws.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    // Storages other than Amazon's seldom have a name of its own for each bucket.
    forcePathStyle: true,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

function failed(sha256: string, error: unknown): never {
  throw isAbsent(error) ? new FileGone(sha256) : new StorageDown(wordsOf(error))
}

function down(error: unknown): never {
  throw new StorageDown(wordsOf(error))
}

/** The library's errors carry the whole exchange along, key and all. */
const wordsOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))

// A missing bucket is no missing file: everything would look lost.
function isAbsent(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound')
}
