// Writes events without end and prints the id of each as soon as the database has acknowledged it; made to be killed.
import { openDatabase } from '../src/kernel/db.ts'
import { insertEvent } from '../src/kernel/events.ts'
import { newId } from '../src/kernel/ids.ts'
import { silentLog } from '../src/kernel/log.ts'
import { migrate } from '../src/kernel/migrations.ts'
import { startPostgres } from '../src/postgres/server.ts'

const dataDir = process.argv[2] ?? ''
const server = await startPostgres({ dataDir, log: silentLog })
await migrate({ ...server, log: silentLog, ...(process.argv[3] ? { folder: process.argv[3] } : {}) })
const db = openDatabase({ url: server.appUrl, log: silentLog, connections: 8 })

async function write(): Promise<never> {
  const people = { actorId: null, postId: null, unitId: null }
  for (;;) {
    const [id, subject] = [newId(), { kind: 'probe', id: newId() }]
    await insertEvent(db, { id, at: new Date(), ...people, verb: 'probe.written', subject, facts: {} })
    process.stdout.write(`${id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, write))
