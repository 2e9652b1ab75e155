import { Invalid } from '../../kernel/errors.ts'
import type { FileStorage } from '../../kernel/storage.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { type StoredBytes, storeUpload } from './actions.ts'
import { hidesOther, isDrawable } from './rules/pictures.ts'

/** A picture in the storage, not yet anybody's. */
export interface StoredPicture {
  readonly original: StoredBytes
  readonly large: StoredBytes
  readonly small: StoredBytes
  readonly width: number
  readonly height: number
  readonly smallWidth: number
}

const widest = 1600
const narrow = 640
/** A photograph of 100 megapixels is 400 MB in memory; a file that claims more is no photograph. */
const pixelLimit = 100_000_000

/**
 * Brings an uploaded picture to the two widths that pages use, upright and without what cameras write into it (place, owner,
 * device). Slow, so before the act. Throws Invalid on the upload's field where it is no picture that can be read, claims to be
 * larger than any photograph, or carries another file along.
 */
export async function storePicture(storage: FileStorage, upload: Upload | undefined): Promise<StoredPicture> {
  if (!upload) throw new Invalid({ file: 'file-required' })
  const refuse = (why: string) => new Invalid({ [upload.field]: why })
  if (!/^image\/(jpeg|png|webp|gif|avif)$/.test(upload.type)) throw refuse('file-picture-type')
  if (hidesOther(upload.bytes)) throw refuse('file-picture-polyglot')
  try {
    if (!isDrawable(await (await openPicture(upload.bytes)).metadata())) throw refuse('file-picture-size')
    const [large, small] = await Promise.all([resized(upload, widest), resized(upload, narrow)])
    const name = upload.name.replace(/\.[^.]*$/, '')
    return {
      original: await storeUpload(storage, upload),
      large: { name: `${name}.webp`, type: 'image/webp', ...(await storage.put(large.data)) },
      small: { name: `${name}-${narrow}.webp`, type: 'image/webp', ...(await storage.put(small.data)) },
      width: large.info.width,
      height: large.info.height,
      smallWidth: small.info.width,
    }
  } catch (error) {
    if (error instanceof Invalid) throw error
    throw refuse('file-picture-broken')
  }
}

/** Reads with limits; what it writes again carries no metadata. */
export async function openPicture(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp') // large, and many a server never sees a picture
  return sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
}

async function resized(upload: Upload, width: number) {
  return (await openPicture(upload.bytes))
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
}
