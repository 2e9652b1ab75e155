import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../tests/database.ts'
import { localStorage } from '../storage/local.ts'
import { isLocked, readArchive, writeArchive } from './archive.ts'
import { openSnapshot } from './dumping.ts'
import { type Key, type Lock, lockFor, readIdentities, readPassphrase } from './locking.ts'
import { ArchiveRefused } from './refused.ts'
import { verifyArchive } from './verifying.ts'

let folder: string
let database: TestDatabase
const archives: Record<string, { file: string; key: Key }> = {}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caicach-archive-'))
  database = await freshDatabase()
  await database.db.insertInto('leases').values({ name: 'một việc' }).execute()
  await make('open', { lock: null, key: null })
  const age = await import('age-encryption')
  const identity = await age.generateX25519Identity()
  const { lock } = await lockFor(await age.identityToRecipient(identity))
  await make('locked', { lock, key: { identities: [identity] } })
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function make(name: string, { lock, key }: { lock: Lock; key: Key }): Promise<void> {
  const storage = await localStorage(path.join(folder, 'files'))
  const { sha256, size } = await storage.put(Buffer.from('Biên bản họp\n'.repeat(200)))
  const snapshot = await openSnapshot({
    db: database.db,
    dataDir: folder,
    storage,
    now: new Date('2026-05-20T02:00:00Z'),
    contents: `select '${sha256}'::text as sha256, ${size} as size`,
    leftOut: ['sessions'],
    withSecrets: lock !== null,
    progress: () => {},
  })
  const file = path.join(folder, `${name}.tar.gz`)
  await writeArchive(snapshot.entries, file, lock)
  await snapshot.close()
  archives[name] = { file, key }
}

const archiveOf = (name: string) => archives[name] as { file: string; key: Key } // made in beforeAll
const verify = ({ file, key }: { file: string; key: Key }) => verifyArchive(file, key, () => {})

test.each(['open', 'locked'])('%s: what was written reads back, with its names and sums', async (name) => {
  const { head, manifest } = await verify(archiveOf(name))
  expect([head.asOf, head.secrets]).toEqual(['2026-05-20T02:00:00.000Z', name === 'locked'])
  expect(manifest.files.count).toBe(1)
  expect(manifest.tables.map((table) => table.name)).toContain('events')
  expect(manifest.tables.map((table) => table.name)).not.toContain('sessions')
  const names: string[] = []
  for await (const entry of readArchive(archiveOf(name).file, archiveOf(name).key)) names.push(entry.name)
  expect(names.includes('own/keys/chain-ed25519.pem')).toBe(name === 'locked')
  expect(await isLocked(archiveOf(name).file)).toBe(name === 'locked')
})

test('tar and gzip of any system open it', async () => {
  const listed = execFileSync('tar', ['-tzf', archiveOf('open').file], { encoding: 'utf8' })
  expect(listed.split('\n')).toContain('tables/leases/000001.copy')
  expect(listed.trim().split('\n').at(-1)).toBe('manifest.json')
})

test.each(['open', 'locked'])(
  '%s: no bit can change anywhere without being noticed',
  { timeout: 120_000 },
  async (name) => {
    const { file, key } = archiveOf(name)
    const sound = await readFile(file)
    const copy = path.join(folder, `flipped-${name}`)
    await writeFile(copy, sound)
    const flip = async (at: number, bit: number) => {
      const handle = await open(copy, 'r+')
      await handle.write(Buffer.from([(sound[at] ?? 0) ^ (1 << bit)]), 0, 1, at)
      await expect(verify({ file: copy, key }), `byte ${at}, bit ${bit}`).rejects.toThrow(ArchiveRefused)
      await handle.write(sound.subarray(at, at + 1), 0, 1, at)
      await handle.close()
    }
    // The head and the tail of the file are where formats have bytes that nobody looks at.
    const edges = [...Array(24).keys(), ...Array.from({ length: 24 }, (_, back) => sound.length - 1 - back)]
    for (const at of edges) for (let bit = 0; bit < 8; bit += 1) await flip(at, bit)
    const places = fc.tuple(fc.nat(sound.length - 1), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(places, ([at, bit]) => flip(at, bit)),
      { numRuns: 150 },
    )
  },
)

test.each(['open', 'locked'])('%s: cut short or made longer, it is refused', async (name) => {
  const { file, key } = archiveOf(name)
  const sound = await readFile(file)
  const copy = path.join(folder, `cut-${name}`)
  for (const length of [0, 1, 10, 30, Math.floor(sound.length / 2), sound.length - 1]) {
    await writeFile(copy, sound)
    await truncate(copy, length)
    await expect(verify({ file: copy, key }), `${length} bytes`).rejects.toThrow(ArchiveRefused)
  }
  await writeFile(copy, sound)
  await appendFile(copy, 'x')
  await expect(verify({ file: copy, key })).rejects.toThrow(ArchiveRefused)
})

test('an archive that says less than it holds, or more, is refused and the part is named', async () => {
  const { file } = archiveOf('open')
  const without = async function* (left: string) {
    for await (const entry of readArchive(file, null)) if (!entry.name.startsWith(left)) yield entry
  }
  const copy = path.join(folder, 'less.tar.gz')
  await writeArchive(without('tables/leases/'), copy, null)
  await expect(verify({ file: copy, key: null })).rejects.toThrow('thiếu phần tables/leases/000001.copy')
  await writeArchive(without('manifest'), path.join(folder, 'endless.tar.gz'), null)
  await expect(verify({ file: path.join(folder, 'endless.tar.gz'), key: null })).rejects.toThrow('ở cuối tệp')
})

test('a full or closed folder says so, and nothing is left', async () => {
  const nothing = async function* () {}
  await expect(writeArchive(nothing(), '/dev/null/x/y.tar.gz', null)).rejects.toThrow('Không ghi được')
  const { file } = archiveOf('open')
  await expect(writeArchive(nothing(), file, null)).rejects.toThrow('đã có')
})

test('keys and passphrases come from files and are looked at', async () => {
  const file = path.join(folder, 'secret')
  await expect(readIdentities(file)).rejects.toThrow('Không đọc được')
  await writeFile(file, 'ngắn\n')
  await expect(readIdentities(file)).rejects.toThrow('không có khóa riêng')
  await expect(readPassphrase(file)).rejects.toThrow('ít nhất 12')
  await writeFile(file, 'mật khẩu dài của tôi\r\ndòng hai\n')
  expect(await readPassphrase(file)).toBe('mật khẩu dài của tôi')
  await expect(lockFor('age1khong-phai')).rejects.toThrow('không phải khóa công khai')
})
