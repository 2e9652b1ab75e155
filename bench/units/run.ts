// npm run bench:units -- names [--every N] [--misses]
import { measureNames } from './names.ts'

const [what, ...args] = process.argv.slice(2)
const measures: Readonly<Record<string, (args: readonly string[]) => void>> = { names: measureNames }
const measure = measures[what ?? '']
if (!measure) {
  console.error(`npm run bench:units -- ${Object.keys(measures).join('|')}`)
  process.exit(2)
}
measure(args)
