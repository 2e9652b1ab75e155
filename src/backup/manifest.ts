import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../kernel/events.ts'
import { ArchiveRefused } from './refused.ts'
import type { Entry } from './tar.ts'
import { text } from './text.ts'

/** How archives are laid out; a reader knows its own and all before. */
export const FORMAT = 1

export const places = {
  head: 'caicach-backup.json',
  manifest: 'manifest.json',
  table: (name: string, part: number) => `tables/${name}/${String(part).padStart(6, '0')}.copy`,
  file: (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`,
  /** Of `DATA_DIR`: the signed heads, the keys. */
  own: (name: string) => `own/${name}`,
  publicKey: 'chain-public.pem',
} as const

const part = z.object({ name: z.string(), size: z.number(), sha256: z.string() })
const migration = z.object({ name: z.string(), hash: z.string() })

/** The first entry: what can be known before anything is read. */
const headShape = z.object({
  format: z.number(),
  asOf: z.string(),
  database: z.string(),
  migrations: z.array(migration),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** Tables whose rows are not in the archive. */
  leftOut: z.array(z.string()),
  /** Whether the installation's secret keys are in it; only where the archive is encrypted. */
  secrets: z.boolean(),
})

/** The last entry: what must have been read by then. */
const manifestShape = z.object({
  asOf: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), parts: z.array(part) })),
  /** `digest`: SHA-256 over the content addresses in order, one a line. */
  files: z.object({ count: z.number(), bytes: z.number(), digest: z.string() }),
  /** Content addresses that rows refer to and the storage did not have, or had damaged. */
  missing: z.array(z.string()),
  others: z.array(part),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  chain: z.object({ seq: z.string(), hash: z.string() }),
  keyId: z.string(),
  signature: z.string(),
})

export type Head = z.infer<typeof headShape>
export type Manifest = z.infer<typeof manifestShape>
export type Part = z.infer<typeof part>

export function partOf({ name, bytes }: Entry): Part {
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export function jsonEntry(name: string, value: unknown): Entry {
  return { name, bytes: Buffer.from(`${JSON.stringify(value)}\n`) }
}

export function readHead(entry: Entry | undefined, path: string): Head {
  const format = z.object({ format: z.number() }).safeParse(parsed(entry))
  if (entry?.name !== places.head || !format.success) throw new ArchiveRefused('not-a-backup', { path })
  if (format.data.format > FORMAT) throw new ArchiveRefused('newer-format', { format: format.data.format })
  return shaped(headShape, entry)
}

/** The words over which the signature is made. */
export const signedWords = (manifest: Omit<Manifest, 'signature'>) => Buffer.from(canonicalJson(manifest))

/** Adds up what goes by and says at the end whether it was all that the manifest names. */
export function createTally() {
  const seen = new Map<string, Part>()
  const files = { count: 0, bytes: 0 }
  const digest = createHash('sha256')
  let publicKey: Buffer | null = null
  return {
    /** Throws `damaged` for a file whose bytes are not those of its name. */
    add(entry: Entry): void {
      const found = partOf(entry)
      if (entry.name === places.own(places.publicKey)) publicKey = entry.bytes
      if (!entry.name.startsWith('files/')) return void seen.set(entry.name, found)
      if (places.file(found.sha256) !== entry.name) throw damagedAt(entry.name)
      files.count += 1
      files.bytes += found.size
      digest.update(`${found.sha256}\n`)
    },
    files: () => ({ ...files, digest: digest.copy().digest('hex') }),
    /** Throws `damaged`, naming the part. */
    settle(entry: Entry): Manifest {
      const manifest = shaped(manifestShape, entry)
      for (const expected of [...manifest.tables.flatMap((table) => table.parts), ...manifest.others]) {
        const found = seen.get(expected.name)
        if (!found) throw new ArchiveRefused('damaged', { part: text.parts.missing.replace('{name}', expected.name) })
        if (found.sha256 !== expected.sha256) throw damagedAt(expected.name)
        seen.delete(expected.name)
      }
      const [stray] = seen.keys()
      if (stray !== undefined) throw damagedAt(stray)
      const { count, digest: all } = manifest.files
      if (files.count !== count || digest.copy().digest('hex') !== all) throw damagedAt('files')
      checkSignature(manifest, publicKey)
      return manifest
    },
  }
}

function checkSignature({ signature, ...words }: Manifest, publicKey: Buffer | null): void {
  const genuine =
    publicKey !== null && verify(null, signedWords(words), createPublicKey(publicKey), Buffer.from(signature, 'base64'))
  if (!genuine) throw new ArchiveRefused('damaged', { part: text.parts.signature })
}

function damagedAt(name: string): ArchiveRefused {
  return new ArchiveRefused('damaged', { part: text.parts.at.replace('{name}', name) })
}

function shaped<Shape extends z.ZodType>(shape: Shape, entry: Entry): z.output<Shape> {
  const read = shape.safeParse(parsed(entry))
  if (!read.success) throw damagedAt(entry.name)
  return read.data
}

function parsed(entry: Entry | undefined): unknown {
  try {
    return JSON.parse(entry?.bytes.toString() ?? '')
  } catch {
    return null
  }
}
