import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { silentLog } from '../src/kernel/log.ts'
import { isRunning } from '../src/postgres/processes.ts'
import { type Postgres, startPostgres } from '../src/postgres/server.ts'

const PREFIX = 'caicach-throwaway-'

/** A server of its own without durability, for one run; `TEST_POSTGRES_BIN` chooses another PostgreSQL. */
export async function startThrowaway(): Promise<Postgres> {
  await sweep()
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  // As root, the server's own account must get in.
  await chmod(dataDir, 0o711)
  const bin = process.env.TEST_POSTGRES_BIN
  const server = await start(dataDir, bin)
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...server, stop }
}

function start(dataDir: string, bin: string | undefined): Promise<Postgres> {
  return startPostgres({ dataDir, log: silentLog, durability: 'none', ...(bin ? { bin } : {}) })
}

// A run that was killed leaves its server alive: the next run adopts it, ends it and removes its folder.
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? process.pid)
    if (isRunning(pid)) continue
    const dataDir = path.join(tmpdir(), name)
    const left = await start(dataDir, process.env.TEST_POSTGRES_BIN).catch(() => null)
    await left?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
