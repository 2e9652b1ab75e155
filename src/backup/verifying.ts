import { readArchive } from './archive.ts'
import type { Progress } from './dumping.ts'
import type { Key } from './locking.ts'
import { createTally, type Head, type Manifest, places, readHead } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import { text } from './text.ts'

/** Only the first entry: whether this is a backup at all, of what, and whether the key opens it. */
export async function peek(file: string, key: Key): Promise<Head> {
  const entries = readArchive(file, key)
  try {
    const first = await entries.next()
    return readHead(first.done ? undefined : first.value, file)
  } finally {
    await entries.return(undefined)
  }
}

/** Reads all of it and holds it against its own manifest. Throws `ArchiveRefused`, naming the part that is damaged. */
export async function verifyArchive(
  file: string,
  key: Key,
  progress: (progress: Progress) => void,
): Promise<{ head: Head; manifest: Manifest }> {
  const tally = createTally()
  let head: Head | null = null
  let manifest: Manifest | null = null
  let bytes = 0
  for await (const entry of readArchive(file, key)) {
    if (manifest) throw new ArchiveRefused('damaged', { part: text.parts.at.replace('{name}', entry.name) })
    head ??= readHead(entry, file)
    if (entry.name === places.manifest) manifest = tally.settle(entry)
    else tally.add(entry)
    bytes += entry.bytes.length
    progress({ step: 'verifying', bytes })
  }
  if (!head || !manifest) throw new ArchiveRefused('damaged', { part: text.parts.end })
  return { head, manifest }
}
