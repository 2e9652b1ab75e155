// npm run fuzz:reading [-- --minutes 10] [-- --seed 1]: reads changed and damaged documents for so long, then ends. Each
// case comes from one number, so that a finding can be had again with `-- --case NUMBER`. A child process does the
// reading; where one case takes longer than a minute, the parent ends it and goes on behind that case.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
})
const longestCase = 60_000
const reader = fileURLToPath(new URL('./hostile/reading-child.ts', import.meta.url))
const print = (line: string) => process.stdout.write(`${line}\n`)

export type FromChild =
  | { kind: 'begin'; number: number }
  | { kind: 'found'; number: number; what: string }
  | { kind: 'done'; counts: Readonly<Record<string, number>> }

if (values.case !== undefined) await child(Number(values.case), 1, 0)
else await fuzz(Number(values.seed) * 1_000_000, Number(values.minutes) * 60_000)

async function fuzz(first: number, length: number): Promise<void> {
  const until = Date.now() + length
  const found: string[] = []
  const counts = new Map<string, number>()
  let next = first
  while (Date.now() < until) {
    const round = await child(next, 0, until - Date.now())
    for (const [what, times] of Object.entries(round.counts)) counts.set(what, (counts.get(what) ?? 0) + times)
    found.push(...round.found)
    next = round.last + 1
  }
  print(`${next - first} cases: ${[...counts].map(([what, times]) => `${what} ${times}`).join(', ')}`)
  print(found.length === 0 ? 'Nothing found.' : `Found:\n${found.join('\n')}`)
  process.exitCode = found.length === 0 ? 0 : 1
}

interface Round {
  readonly last: number
  readonly found: string[]
  readonly counts: Readonly<Record<string, number>>
}

function child(first: number, cases: number, milliseconds: number): Promise<Round> {
  const started = fork(reader, [String(first), String(cases), String(Math.round(milliseconds))], { stdio: 'inherit' })
  return new Promise((resolve) => {
    const found: string[] = []
    let last = first
    let counts: Round['counts'] = {}
    let watch = watchOver(started)
    started.on('message', (message: FromChild) => {
      clearTimeout(watch)
      watch = watchOver(started)
      if (message.kind === 'begin') last = message.number
      else if (message.kind === 'done') counts = message.counts
      else {
        found.push(`case ${message.number}: ${message.what}`)
        print(`case ${message.number}: ${message.what}`)
      }
    })
    started.on('exit', (code, signal) => {
      clearTimeout(watch)
      if (code !== 0) found.push(`case ${last}: ended with ${signal ?? code}`)
      resolve({ last, found, counts })
    })
  })
}

function watchOver(started: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => started.kill('SIGKILL'), longestCase)
}
