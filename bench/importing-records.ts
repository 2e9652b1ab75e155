// tsx bench/importing-records.ts KIND COUNT: records of an import, one a line; in a process of its own, so that what they are
// made of is not in the memory that is measured.
import { once } from 'node:events'
import { makers, readStock } from './importing/inputs.ts'

const [kind = '', count = '0'] = process.argv.slice(2)
const make = makers[kind]
if (!make) throw new Error(`no records of ${kind}`)
const stock = await readStock()
for (let at = 0; at < Number(count); at += 1)
  if (!process.stdout.write(`${JSON.stringify(make(stock, at))}\n`)) await once(process.stdout, 'drain')
