import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, realpath, rm, rmdir, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Log } from '../kernel/log.ts'
import { StartRefused } from '../kernel/start-refused.ts'
import { kernelText } from '../kernel/text.ts'
import type { ServerUser } from './binaries.ts'

const run = promisify(execFile)
const ELSEWHERE = '/var/lib/caicach'
// The address of a Unix socket holds 107 bytes on Linux and 103 on macOS; 20 are the socket's own name.
const LONGEST_SOCKET_FOLDER = 80

export interface Home {
  /** Holds the cluster, the server's log and, if the path is short enough, the socket. */
  readonly folder: string
  readonly cluster: string
  readonly user: ServerUser
  /** Of an existing cluster, else null. */
  readonly major: number | null
}

/** Finds or makes the folder of the embedded database under `dataDir`, in a place that the server's account can reach. */
export async function openHome(dataDir: string, log: Log): Promise<Home> {
  const wished = path.join(dataDir, 'postgres')
  const present = await lstat(wished).catch(() => null)
  const folder = present?.isSymbolicLink() ? await follow(wished) : wished
  const cluster = path.join(folder, 'cluster')
  const user = await serverUser(cluster)
  const settled = present?.isSymbolicLink() ? folder : await settle(wished, user, log)
  const home = { folder: settled, cluster: path.join(settled, 'cluster'), user }
  return { ...home, major: await majorIn(home.cluster) }
}

/**
 * A short private folder for the socket, without what a killed server left there: its lock file would stop the next
 * one for as long as the dead process is not reaped. Made anew each time where the home's own path is too long.
 */
export async function socketFolder(home: Home): Promise<string> {
  const near = path.join(home.folder, 'run')
  const folder =
    Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : await mkdtemp(path.join(tmpdir(), 'caicach-'))
  await rm(folder, { recursive: true, force: true })
  await makePrivate(folder, home.user)
  return folder
}

export async function makePrivate(folder: string, user: ServerUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
}

// A link to nothing means that the data stayed behind on another machine. An empty database would hide the loss.
async function follow(link: string): Promise<string> {
  try {
    return await realpath(link)
  } catch {
    throw new StartRefused(kernelText.database.leftBehind(link))
  }
}

/** The owner of an existing cluster; for a new one, as root, the account `postgres` or `nobody`. */
async function serverUser(cluster: string): Promise<ServerUser> {
  const self = process.getuid?.() ?? 0
  const owner = await stat(cluster).catch(() => null)
  if (self !== 0) {
    if (owner && owner.uid !== self) throw new StartRefused(kernelText.database.otherOwner(cluster, owner.uid))
    return null
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of ['postgres', 'nobody']) {
    const line = accounts.split('\n').find((account) => account.startsWith(`${name}:`))
    if (line) return { uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) }
  }
  throw new StartRefused(kernelText.database.noAccount)
}

async function settle(wished: string, user: ServerUser, log: Log): Promise<string> {
  await makePrivate(wished, user)
  if (!user || (await canWrite(wished, user))) return wished
  try {
    await rmdir(wished)
    await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 })
    await chmod(ELSEWHERE, 0o755)
    // Never the same place twice: who deletes DATA_DIR wants a new beginning, not the old database back.
    const hash = createHash('sha256')
      .update(await realpath(path.dirname(wished)))
      .digest('hex')
    const folder = await mkdtemp(path.join(ELSEWHERE, `${hash.slice(0, 12)}-`))
    await makePrivate(folder, user)
    if (!(await canWrite(folder, user))) throw new Error(`unreachable: ${folder}`)
    await symlink(folder, wished)
    log.info({ folder }, kernelText.database.elsewhere(folder))
    return folder
  } catch {
    throw new StartRefused(kernelText.database.unreachable(path.dirname(wished)))
  }
}

// Asked of the system itself under that account: modes alone do not tell of access lists or parent folders.
async function canWrite(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -w "$0" && cd "$0"', folder], { cwd: '/', ...user })
    return true
  } catch {
    return false
  }
}

async function majorIn(cluster: string): Promise<number | null> {
  const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  return version === null ? null : Number.parseInt(version, 10)
}
