// Schedules a reorganisation on a database of a test, in a process of its own that the test kills.
import { reorganisations, schedule } from '../src/capabilities/reorganisations/index.ts'
import { openDatabase } from '../src/kernel/db.ts'
import { silentLog } from '../src/kernel/log.ts'
import { perform } from '../src/kernel/perform.ts'
import { testKernel } from './server.ts'

const [url = '', dataDir = '', id = '', now = ''] = process.argv.slice(2)
const db = openDatabase({ url, log: silentLog, connections: 2 })
const kernel = { ...(await testKernel({ db, dataDir, now })), capabilities: [reorganisations] }
process.stdout.write('begun\n')
await perform(kernel, { actor: null }, (act) => schedule(act, id, 1))
process.stdout.write('done\n')
// stays alive: its end must come from outside, as a crash does
setInterval(() => undefined, 60_000)
