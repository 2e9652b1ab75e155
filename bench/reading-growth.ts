// npm run bench:reading-growth: how the cost of reading grows with the length of hostile texts, and with that of files of each
// format. Doubling the length should double the time; what grows by more than 2.6 at the end, and as much on the whole, is
// listed with its place.
import { readText } from '../src/reading/index.ts'
import { readFilesHere } from '../src/reading/sniff.ts'
import { growing } from './hostile/growing.ts'
import { hostileTexts, pieces } from './hostile/patterns.ts'

const times = [70, 140, 280] as const
const sizes = [100_000, 200_000, 400_000] as const
const most = 2.6
const tooShort = 15

const print = (line: string) => process.stdout.write(`${line}\n`)

/** Processor time in milliseconds, the least of some runs: others work on the machine too. */
function costOf(text: string, times = 3): number {
  const runs = Array.from({ length: times }, () => {
    const before = process.cpuUsage().user
    readText(text)
    return (process.cpuUsage().user - before) / 1000
  })
  return Math.min(...runs)
}

function isSteep([one = 0, two = 0, four = 0]: readonly number[]): boolean {
  return four >= tooShort && four / Math.max(two, 1) > most && four / Math.max(one, 1) > most * 2
}

async function costOfFile(make: (times: number) => { name: string; bytes: Uint8Array }, size: number): Promise<number> {
  const file = make(size)
  const before = process.cpuUsage().user
  await readFilesHere([file])
  return (process.cpuUsage().user - before) / 1000
}

async function runFormats(): Promise<void> {
  for (const [name, make] of Object.entries(growing)) {
    const costs: number[] = []
    await costOfFile(make, times[0])
    for (const size of times) {
      const tries = [await costOfFile(make, size), await costOfFile(make, size), await costOfFile(make, size)]
      costs.push(Math.min(...tries))
    }
    print(`${name}: ${costs.map((cost) => Math.round(cost)).join(' ')} ms${isSteep(costs) ? ', grows too fast' : ''}`)
  }
}

function run(): void {
  let steep = 0
  let slowest = { milliseconds: 0, where: '' }
  for (const piece of pieces)
    for (const place of hostileTexts(piece, 1).keys()) {
      const texts = sizes.map((size) => hostileTexts(piece, size)[place] ?? '')
      const once = texts.map((text) => costOf(text))
      // Whatever seems steep is measured again, since the machine may have paused.
      const costs = isSteep(once) ? texts.map((text) => costOf(text, 9)) : once
      const where = `${JSON.stringify(piece)} in place ${place}: ${costs.map((cost) => Math.round(cost)).join(' ')} ms`
      const [one = 0, two = 0, four = 0] = costs
      if (four > slowest.milliseconds) slowest = { milliseconds: four, where }
      if (!isSteep(costs)) continue
      steep++
      print(`${where}, grows by ${(two / one).toFixed(1)} and ${(four / two).toFixed(1)}`)
    }
  print(`${pieces.length} pieces in 4 places: ${steep} grow by more than ${most}`)
  print(`Slowest: ${slowest.where}`)
}

await runFormats()
run()
