// npm run bench:reading [-- --fold dev|held|all] [-- --misses FILE]: how well documents are read whose properties are
// known. Every miss of the fold goes to FILE, one JSON record a line. Tune to `dev`, count in `held`.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readText } from '../../src/reading/index.ts'
import { scoreAgainstRegister, scoreChecks, scoreStrings } from './citing.ts'
import * as corpus from './corpus.ts'
import { scoreFacts } from './facts.ts'
import { type FieldName, fieldNames } from './fields.ts'
import { scoreGold, scoreRegisterCheck } from './gold-citations.ts'
import { clauseOrder, repeatedArticles, scoreOutline } from './outlining.ts'
import { scorePlans } from './plans.ts'
import { scoreProcedures } from './procedures.ts'
import { type ReadDocument, reasonAgainst, scoreFields, titleLikeness } from './scoring.ts'
import { measureSpeed } from './speed.ts'
import { byFrequency, type Outcome, printed, shareOf, tableOf } from './tally.ts'

const { values } = parseArgs({
  options: { fold: { type: 'string', default: 'all' }, misses: { type: 'string' } },
})
const aims: Readonly<Partial<Record<FieldName, string>>> = {
  type: '99.5',
  number: '99.5',
  issued: '99',
  issuer: '98',
  signer: '97',
}
const print = (text: string) => process.stdout.write(`${text}\n`)

if (corpus.corpusIsThere()) run()
else print('Skipped: ../shared/corpus is absent.')

function run(): void {
  const fold = foldOf(values.fold)
  const documents = corpus.readDocuments().filter(({ id }) => corpus.isOfFold(id, fold))
  const read = documents.map((document): ReadDocument => ({ document, reading: readText(document.text) }))
  print(`Fold ${fold}: ${documents.length} documents\n`)
  const trusted = read.filter(({ document }) => document.meta_level === 'full')
  const fields = trusted.flatMap(scoreFields)
  printFields(fields)
  printTypes(fields)
  printTitles(trusted)
  const others = read.filter(({ document }) => document.meta_level !== 'full').flatMap(scoreFields)
  const further = [...scoreCitations(read, fold), ...scoreOutlines(read, fold)]
  printShares('Not trusted in full: for information', others)
  printShares('Citations and outline', further)
  printCauses([...fields, ...further])
  printWrong(documents)
  const plans = scorePlans(fold)
  print(`Plans, as people read them (held out by hand)\n${plans.table}\n`)
  const lists = scoreProcedures(fold)
  const facts = scoreFacts(fold)
  print(`Lists of procedures and figures, as people read them\n${lists.table}\n\n${facts.table}\n`)
  print(measureSpeed(documents))
  if (values.misses)
    writeMisses(values.misses, [
      ...fields,
      ...others,
      ...further,
      ...plans.outcomes,
      ...lists.outcomes,
      ...facts.outcomes,
    ])
}

function foldOf(name: string): corpus.Fold {
  if (name === 'dev' || name === 'held' || name === 'all') return name
  throw new Error(`--fold must be dev, held or all, not ${name}`)
}

function printFields(outcomes: readonly Outcome[]): void {
  const rows = fieldNames.map((field) => {
    const of = outcomes.filter((one) => one.field === field)
    return [field, printed(shareOf(of)), aims[field] ? `${aims[field]} %` : '']
  })
  print(`${tableOf(['field', 'right', 'aim'], rows)}\n`)
}

function printTypes(outcomes: readonly Outcome[]): void {
  const groups = byFrequency(outcomes.map(({ group }) => group)).map(([group]) => group)
  const rows = groups.map((group) => [
    group,
    ...fieldNames.map((field) =>
      printed(shareOf(outcomes.filter((one) => one.group === group && one.field === field))),
    ),
  ])
  print(`${tableOf(['type', ...fieldNames], rows)}\n`)
}

function printTitles(read: readonly ReadDocument[]): void {
  const likeness = read.map(titleLikeness).filter((share): share is number => share !== null)
  const mean = likeness.reduce((sum, share) => sum + share, 0) / Math.max(1, likeness.length)
  const alike = likeness.filter((share) => share >= 0.8).length
  print(
    `Titles, as the site words them: ${(100 * mean).toFixed(1)} % of words in common; ${alike} of ${likeness.length} over 80 %\n`,
  )
}

function scoreCitations(read: readonly ReadDocument[], fold: corpus.Fold): Outcome[] {
  const readings = new Map(read.map(({ document, reading }) => [document.id, reading]))
  print(scoreGold(readings))
  print(scoreRegisterCheck(corpus.readCitationChecks(), corpus.readRegister(), readings))
  return [
    ...scoreChecks(corpus.readCitationChecks(), readings),
    ...scoreAgainstRegister(corpus.readRegister(), readings),
    ...scoreStrings(corpus.readCitationStrings().filter(({ id }) => corpus.isOfFold(id, fold))),
  ]
}

function scoreOutlines(read: readonly ReadDocument[], fold: corpus.Fold): Outcome[] {
  const readings = new Map(read.map(({ document, reading }) => [document.id, reading]))
  const anchored = corpus.readOutlines().filter(({ doc_id }) => corpus.isOfFold(doc_id, fold))
  const found = anchored.flatMap((outline) => {
    const reading = readings.get(outline.doc_id)
    return reading === undefined ? [] : [{ outline, reading }]
  })
  const repeated = found.reduce((sum, { reading }) => sum + repeatedArticles(reading), 0)
  print(`Articles whose number comes again in one of ${found.length} anchored documents: ${repeated}\n`)
  return found.flatMap(({ outline, reading }) => [...scoreOutline(outline, reading), ...clauseOrder(reading)])
}

function printShares(heading: string, outcomes: readonly Outcome[]): void {
  const fields = [...new Set(outcomes.map(({ field }) => field))]
  const rows = fields.map((field) => [field, printed(shareOf(outcomes.filter((one) => one.field === field)))])
  print(`${heading}\n${tableOf(['', 'right'], rows)}\n`)
}

function printCauses(outcomes: readonly Outcome[]): void {
  const causes = byFrequency(outcomes.flatMap(({ miss }) => (miss === null ? [] : [`${miss.field}: ${miss.cause}`])))
  print(`Causes of misses\n${causes.map(([cause, times]) => `  ${times} × ${cause}`).join('\n') || '  none'}\n`)
}

function printWrong(documents: readonly corpus.CorpusDocument[]): void {
  const known = documents.flatMap(({ id }) =>
    fieldNames.flatMap((field) => {
      const reason = reasonAgainst(id, field)
      return reason === null ? [] : [`  ${id} ${field}: ${reason}`]
    }),
  )
  print(`Stated wrongly by the source, not scored\n${known.join('\n') || '  none'}\n`)
}

function writeMisses(path: string, outcomes: readonly Outcome[]): void {
  const misses = outcomes.flatMap(({ miss }) => (miss === null ? [] : [JSON.stringify(miss)]))
  writeFileSync(path, misses.map((miss) => `${miss}\n`).join(''))
  print(`${misses.length} misses in ${path}`)
}
