import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Db, inTransaction } from './db.ts'
import { chainTip } from './event-sealing.ts'
import { canonicalJson, holdLease } from './events.ts'

/** A signed statement that at that moment the chain ended with this hash. */
export interface Head {
  readonly seq: string
  readonly hash: string
  readonly signedAt: string
  readonly keyId: string
  readonly signature: string
}

export interface HeadKey {
  readonly key: KeyObject
  readonly id: string
}

/** The installation's signing key, kept outside the database (`keys/`, mode 0600); made at the first call. */
export async function openHeadKey(dataDir: string): Promise<HeadKey> {
  const folder = path.join(dataDir, 'keys')
  const file = path.join(folder, 'chain-ed25519.pem')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  const key = createPrivateKey(await readFile(file))
  const shown = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return { key, id: createHash('sha256').update(shown).digest('hex').slice(0, 16) }
}

/** Signs the present head into the database and, one line more, into `chain-heads.jsonl`; null when nothing is new. */
export async function signHead(db: Db, dataDir: string, now: Date): Promise<Head | null> {
  const key = await openHeadKey(dataDir)
  const head = await inTransaction(db, async (tx) => {
    if (!(await holdLease(tx, 'heads'))) return null
    const tip = await chainTip(tx)
    const last = await tx.selectFrom('chain_heads').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
    if (tip.seq === BigInt(last?.seq ?? '0')) return null
    const made = signed({ seq: String(tip.seq), hash: tip.hash, signedAt: now.toISOString(), keyId: key.id }, key.key)
    const { seq, hash, signature } = made
    await tx.insertInto('chain_heads').values({ seq, hash, signature, signed_at: now, key_id: key.id }).execute()
    return made
  })
  if (head) await appendFile(path.join(dataDir, 'chain-heads.jsonl'), `${JSON.stringify(head)}\n`, { mode: 0o600 })
  return head
}

/** Every head that was ever written down, in the file and in the database, and whether its signature is ours. */
export async function readHeads(db: Db, dataDir: string): Promise<{ head: Head; genuine: boolean }[]> {
  const keys = await knownKeys(dataDir)
  const lines = (await readFile(path.join(dataDir, 'chain-heads.jsonl'), 'utf8').catch(() => '')).split('\n')
  const inFile = lines.filter((line) => line.trim()).map(readLine)
  const rows = await db.selectFrom('chain_heads').selectAll().execute()
  const inDatabase = rows.map(({ seq, hash, signed_at, key_id, signature }) => {
    return { seq, hash, signedAt: signed_at.toISOString(), keyId: key_id, signature }
  })
  return [...inFile, ...inDatabase].map((head) => ({ head, genuine: keys.some((key) => isGenuine(head, key)) }))
}

/** The installation's own and, after a restore without it, those it had before (`keys/chain-….pub.pem`). */
async function knownKeys(dataDir: string): Promise<KeyObject[]> {
  const own = createPublicKey((await openHeadKey(dataDir)).key)
  const names = (await readdir(path.join(dataDir, 'keys'))).filter((name) => /^chain-.*\.pub\.pem$/.test(name))
  const former = await Promise.all(names.map((name) => readFile(path.join(dataDir, 'keys', name))))
  return [own, ...former.map((pem) => createPublicKey(pem))]
}

function signed(words: Omit<Head, 'signature'>, key: KeyObject): Head {
  return { ...words, signature: sign(null, Buffer.from(canonicalJson(words)), key).toString('base64') }
}

function isGenuine({ signature, ...words }: Head, key: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(words)), key, Buffer.from(signature, 'base64'))
}

// A damaged line is a head nobody signed: it must be reported, not skipped.
function readLine(line: string): Head {
  const unreadable = { seq: '0', hash: line.slice(0, 40), signedAt: '', keyId: '', signature: '' }
  try {
    const { seq, hash, signedAt, keyId, signature } = JSON.parse(line)
    return {
      seq: String(seq),
      hash: String(hash),
      signedAt: String(signedAt),
      keyId: String(keyId),
      signature: String(signature),
    }
  } catch {
    return unreadable
  }
}
