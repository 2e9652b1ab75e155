import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { silentLog } from '../src/kernel/log.ts'
import { migrate } from '../src/kernel/migrations.ts'
import type { Postgres } from '../src/postgres/server.ts'
import { inDatabase, type Template } from './database-urls.ts'
import { loadDemo } from './demo-template.ts'
import { startThrowaway } from './throwaway-server.ts'

/**
 * One database server for the whole run, started when the first test asks for it through a socket: rules tests alone
 * stay fast. The answer to the name of a template is the address of the server as JSON, once that template is ready.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caicach-run-'))
  const socketPath = path.join(folder, 'ask')
  const server = createServer((socket) => {
    socket.on('data', (asked) => reply(socket, asked.toString() === 'demo' ? 'demo' : 'empty'))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  project.provide('databaseSocket', socketPath)
  return async () => {
    server.close()
    await (await running)?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

let running: Promise<Postgres> | undefined
const templates = new Map<Template, Promise<void>>()

async function reply(socket: Socket, template: Template): Promise<void> {
  try {
    running ??= startThrowaway()
    const server = await running
    if (!templates.has(template)) templates.set(template, build(server, template))
    await templates.get(template)
    socket.end(JSON.stringify({ ownerUrl: server.ownerUrl, appUrl: server.appUrl }))
  } catch (error) {
    socket.end(JSON.stringify({ error: error instanceof Error ? error.stack : String(error) }))
  }
}

async function build(server: Postgres, template: Template): Promise<void> {
  const name = `template_${template}`
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const urls = { ownerUrl: inDatabase(server.ownerUrl, name), appUrl: inDatabase(server.appUrl, name) }
  const folder = process.env.TEST_MIGRATIONS
  await migrate({ ...urls, log: silentLog, ...(folder ? { folder } : {}) })
  if (template === 'demo') await loadDemo(urls)
}
