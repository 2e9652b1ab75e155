import type { FileStorage } from '../../kernel/storage.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { type StoredBytes, storeUpload } from '../files/index.ts'

const webPage = /\.html?$/i

/** Keeps the file that a document came in; a web page as plain text, so that no browser ever runs it from here. */
export function storeOriginal(storage: FileStorage, upload: Upload): Promise<StoredBytes> {
  if (upload.type !== 'text/plain' && upload.type !== 'application/octet-stream' && upload.type !== 'application/xml')
    return storeUpload(storage, upload)
  const name = webPage.test(upload.name) ? `${upload.name}.txt` : upload.name
  return storeUpload(storage, { ...upload, name, type: 'text/plain' })
}
