// npm run bench:serve [-- --short] [--alone] [--city FOLDER]: nginx with a static file, the program alone, nginx with the shipped configuration, and pages
// that are not kept, side by side on pinned cores in one run. Installs nginx and wrk from Debian where it may.
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeMachine } from './machine.ts'
import { measureServing } from './serving/measuring.ts'

const file = fileURLToPath(new URL('figures.json', import.meta.url))
const wanted = { nginx: 'nginx-light libnginx-mod-http-brotli-static', wrk: 'wrk', taskset: 'util-linux' }
const asked = (flag: string) => process.argv.includes(flag)

const missing = installMissing()
if (missing.length > 0) {
  process.stderr.write(`bench:serve needs ${missing.join(', ')}, and may not install it here: nothing was measured\n`)
  process.exit(2)
}
const city = process.argv.indexOf('--city')
const where = { alone: asked('--alone'), city: city < 0 ? null : (process.argv[city + 1] ?? null) }
const machine = describeMachine()
const serving = await measureServing({
  ...(asked('--short') ? { rounds: 3, seconds: 2 } : { rounds: 7, seconds: 4 }),
  ...where,
})
const known: Record<string, object> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
await writeFile(file, `${JSON.stringify({ ...known, serving: { machine, ...serving } }, null, 2)}\n`)
process.stdout.write(`${JSON.stringify({ machine, ...serving }, null, 2)}\n`)

function installMissing(): string[] {
  const isThere = (program: string) =>
    spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status === 0
  const absent = () => Object.keys(wanted).filter((program) => !isThere(program))
  if (absent().length > 0 && process.getuid?.() === 0) {
    const packages = absent().map((program) => wanted[program as keyof typeof wanted]) // its keys are these programs
    spawnSync('sh', ['-c', `apt-get update -q && apt-get install -qy --no-install-recommends ${packages.join(' ')}`])
  }
  return absent()
}
