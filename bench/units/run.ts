// npm run bench:units -- names [--every N] [--misses], npm run bench:units -- replay
import { measureNames } from './names.ts'
import { measureReplay } from './replay.ts'

const [what, ...args] = process.argv.slice(2)
const measures: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  names: measureNames,
  replay: measureReplay,
}
const measure = measures[what ?? '']
if (!measure) {
  console.error(`npm run bench:units -- ${Object.keys(measures).join('|')}`)
  process.exit(2)
}
await measure(args)
