// npm run fuzz:truncations [-- --places 200]: reads every document of ../shared/corpus cut off at random places, and with
// its lines in another order, and says where that gives no sound reading. About five minutes.
import { parseArgs } from 'node:util'
import { readText } from '../src/reading/index.ts'
import { chanceOf } from './hostile/chance.ts'
import { wrongIn } from './hostile/checking.ts'
import { corpusIsThere, readDocuments } from './reading/corpus.ts'

const { values } = parseArgs({ options: { places: { type: 'string', default: '200' } } })
const longest = 120_000
const print = (line: string) => process.stdout.write(`${line}\n`)

if (corpusIsThere()) run(Number(values.places))
else print('Skipped: ../shared/corpus is absent.')

function run(places: number): void {
  let [readings, found] = [0, 0]
  for (const [number, { id, text }] of readDocuments().entries()) {
    const chance = chanceOf(number)
    for (let place = 0; place < places; place++) {
      const end = chance.below(text.length)
      // Beyond this length the start of a document, already read many times, is left out.
      const piece = text.slice(Math.max(0, end - longest), end)
      const wrong = wrongWith(place % 20 === 0 ? piece.split('\n').sort().join('\n') : piece)
      readings++
      if (wrong === null) continue
      found++
      print(`${id} up to ${end}: ${wrong}`)
    }
  }
  print(`${readings} readings, ${found} unsound`)
  process.exitCode = found === 0 ? 0 : 1
}

function wrongWith(text: string): string | null {
  try {
    return wrongIn(readText(text))
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)
  }
}
