import { connect } from 'node:net'
import pg from 'pg'
import { inject } from 'vitest'
import { type Db, openDatabase } from '../src/kernel/db.ts'
import { newCode } from '../src/kernel/ids.ts'
import { silentLog } from '../src/kernel/log.ts'
import { inDatabase, type Template } from './database-urls.ts'

export interface TestDatabase {
  /** As the application's role. */
  readonly db: Db
  readonly ownerUrl: string
  readonly appUrl: string
  /** Closes `db` and removes the database; call it in `afterAll`. */
  drop(): Promise<void>
}

/** A database of one's own, cloned from a template in a fraction of a second. */
export async function freshDatabase(template: Template = 'empty'): Promise<TestDatabase> {
  const server = await askServer(template)
  const name = `test_${newCode(12).toLowerCase()}`
  await asOwner(server.ownerUrl, `create database ${name} template template_${template}`)
  const appUrl = inDatabase(server.appUrl, name)
  const db = openDatabase({ url: appUrl, log: silentLog, connections: 8 })
  const drop = async () => {
    await db.destroy()
    await asOwner(server.ownerUrl, `drop database ${name} with (force)`)
  }
  return { db, ownerUrl: inDatabase(server.ownerUrl, name), appUrl, drop }
}

/** Runs statements as the owner of the tables, e.g. to plant a defect that the application could not. */
export async function asOwner(ownerUrl: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}

async function askServer(template: Template): Promise<{ ownerUrl: string; appUrl: string }> {
  const chunks: Buffer[] = []
  const socket = connect(inject('databaseSocket'), () => socket.write(template))
  for await (const chunk of socket) chunks.push(Buffer.from(chunk))
  const answer = JSON.parse(Buffer.concat(chunks).toString())
  if (answer.error) throw new Error(answer.error)
  return answer
}
