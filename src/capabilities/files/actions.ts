import type { Act, Subject } from '../../kernel/act.ts'
import { inTransaction } from '../../kernel/db.ts'
import { Invalid } from '../../kernel/errors.ts'
import { holdLease } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { type FileStorage, StorageDown } from '../../kernel/storage.ts'
import type { Upload } from '../../kernel/uploads.ts'
import { refuseFile, type StoredFile } from './rules.ts'
import { insertFile, removeFile, usedContents } from './store.ts'

/** Bytes that lie in the storage already, not yet anybody's: what `storeUpload` hands to `keepFile`. */
export interface StoredBytes {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** Writes the bytes before the act begins (slow work); throws Invalid on the upload's field where it is not accepted. */
export async function storeUpload(storage: FileStorage, upload: Upload): Promise<StoredBytes> {
  const refused = refuseFile(upload)
  if (refused) throw new Invalid({ [upload.field]: refused })
  const stored = await storage.put(upload.bytes).catch((error) => {
    throw error instanceof StorageDown ? new Invalid({ [upload.field]: 'file-store-down' }) : error
  })
  return { name: upload.name, type: upload.type, ...stored }
}

/** Makes stored bytes the subject's. Bytes that no act keeps are swept away within a day. */
export async function keepFile(act: Act, bytes: StoredBytes, subject: Subject): Promise<StoredFile> {
  const { name, type, size, sha256 } = bytes
  const file: StoredFile = { id: newId(), subject, name, type, size, sha256, keptAt: act.now }
  await insertFile(act.tx, file, act.actor?.accountId ?? null)
  await act.record('file.kept', subject, { fileId: file.id, sha256 })
  return file
}

/** Takes a file from its subject; the event keeps its hash. */
export async function detachFile(act: Act, file: StoredFile): Promise<void> {
  await removeFile(act.tx, file.id)
  await act.record('file.detached', file.subject, { fileId: file.id, sha256: file.sha256 })
}

const day = 86_400_000
const batch = 200

/** Held by whoever removes files, and by whoever needs them all to stay. */
export const removalLease = 'backup'

/** Removes stored bytes that no act kept within a day: what a refused form or a crash left. */
export async function sweepFiles(kernel: Kernel): Promise<void> {
  const old = kernel.clock.now().getTime() - day
  let addresses: string[] = []
  for await (const { sha256, storedAt } of kernel.storage.list()) {
    if (storedAt.getTime() < old) addresses.push(sha256)
    if (addresses.length < batch) continue
    await sweep(kernel, addresses)
    addresses = []
  }
  await sweep(kernel, addresses)
}

/** A backup under way shows an earlier moment and may still want what is unused now: it holds the lease. */
async function sweep(kernel: Kernel, addresses: readonly string[]): Promise<void> {
  await inTransaction(kernel.db, async (tx) => {
    if (!(await holdLease(tx, removalLease))) return
    const used = await usedContents(tx, addresses)
    for (const address of addresses) if (!used.has(address)) await kernel.storage.remove(address)
  })
}
