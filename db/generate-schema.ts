// Writes the row types of `db/schema.ts` from a freshly migrated database; tests/drift.test.ts compares.
import { writeFile } from 'node:fs/promises'
import { silentLog } from '../src/kernel/log.ts'
import { migrate } from '../src/kernel/migrations.ts'
import { startThrowaway } from '../tests/throwaway-server.ts'
import { schemaFile, schemaText } from './schema-text.ts'

const server = await startThrowaway()
try {
  await migrate({ ...server, log: silentLog })
  await writeFile(schemaFile, await schemaText(server.ownerUrl))
} finally {
  await server.stop()
}
