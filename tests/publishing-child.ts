// Works off what is set to a minute, on a database of a test, in a process of its own that the test kills.
import { timed } from '../src/capabilities/articles/timed.ts'
import { openDatabase } from '../src/kernel/db.ts'
import { runWorker } from '../src/kernel/jobs.ts'
import { silentLog } from '../src/kernel/log.ts'
import { testKernel } from './server.ts'

const [url = '', dataDir = '', now = ''] = process.argv.slice(2)
const db = openDatabase({ url, log: silentLog, connections: 3 })
const kernel = await testKernel({ db, dataDir, now })
const handlers = Object.fromEntries(
  Object.entries(timed.jobs).map(([kind, run]) => [kind, (job: { payload: unknown }) => run(kernel, job.payload)]),
)
const { clock, log } = kernel
await runWorker({ db, clock, log, handlers, schedules: [] })
process.stdout.write('working\n')
// stays alive: its end must come from outside, as a crash does
setInterval(() => undefined, 60_000)
