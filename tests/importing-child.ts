// `caicach import documents FILE` on a database of a test, in a process of its own that the test kills.
import { openDatabase } from '../src/kernel/db.ts'
import { silentLog } from '../src/kernel/log.ts'
import { testKernel, testNow } from './server.ts'

const [url = '', dataDir = '', file = ''] = process.argv.slice(2)
const db = openDatabase({ url, log: silentLog, connections: 3 })
const kernel = await testKernel({ db, dataDir, now: testNow })
const command = kernel.capabilities.flatMap(({ commands = [] }) => commands).find(({ name }) => name === 'import')
process.exit(await command?.run(kernel, ['documents', file], process))
