// npm run bench:reading-forms [-- --fold dev|held|all] [-- --only WORD] [-- --failures FILE]: whether a document that reads right
// reads the same in other printings: every document of the corpus whose properties are all read as stated is changed as copies
// differ, one way at a time, and read again. Tune to `dev`, count in `held`.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type OutlineNode, type Reading, readText } from '../../src/reading/index.ts'
import { type Chance, chanceOf } from '../hostile/chance.ts'
import { sameSpelling } from './comparing.ts'
import { corpusIsThere, type Fold, isOfFold, readDocuments } from './corpus.ts'
import { footOf } from './forms/foot.ts'
import { footForms } from './forms/foot-forms.ts'
import { headOf } from './forms/head.ts'
import { layouts, numberForms, titleForms } from './forms/head-forms.ts'
import { textForms } from './forms/text-forms.ts'
import { scoreFields } from './scoring.ts'
import { tableOf } from './tally.ts'

const { values } = parseArgs({
  options: { fold: { type: 'string', default: 'all' }, failures: { type: 'string' }, only: { type: 'string' } },
})
const print = (text: string) => process.stdout.write(`${text}\n`)

type Change = { readonly name: string; readonly apply: (text: string, chance: Chance) => string | null }
type Compared = {
  readonly document: string
  readonly form: string
  readonly field: string
  readonly was: string
  readonly is: string
}

const fields: Readonly<Record<string, (reading: Reading) => string>> = {
  type: ({ type }) => type ?? '',
  number: ({ number }) => number ?? '',
  issued: ({ issued }) => issued ?? '',
  issuer: ({ issuers }) => issuers.map(sameSpelling).join('; '),
  signer: ({ signers }) => signers.map(({ name, capacity }) => `${sameSpelling(name)} ${capacity ?? ''}`).join('; '),
  effective: ({ effective }) => effective ?? '',
  citations: ({ citations }) =>
    [...new Set(citations.map(({ number, issued }) => `${number} ${issued ?? ''}`))].sort().join('; '),
  chapters: ({ outline }) => markersOf(outline, 'chapter').join(' '),
  articles: ({ outline }) => markersOf(outline, 'article').join(' '),
}

if (corpusIsThere()) run(foldOf(values.fold))
else print('Skipped: ../shared/corpus is absent.')

function run(fold: Fold): void {
  const read = readDocuments()
    .filter(({ id, meta_level }) => meta_level === 'full' && isOfFold(id, fold))
    .map((document) => ({ ...document, text: withoutSite(document.text) }))
    .map((document) => ({ document, reading: readText(document.text) }))
    .filter((one) => scoreFields(one).every(({ right }) => right))
  const changes = changesOf().filter(({ name }) => name.includes(values.only ?? ''))
  const failures: Compared[] = []
  const rows = changes.map((change) => {
    const tried = read.map(({ document, reading }, seed) =>
      compare(change, { id: document.id, text: document.text, reading, seed }),
    )
    const applied = tried.filter((one) => one !== null)
    failures.push(...applied.flat())
    const count = (field: string) => applied.filter((one) => one.some((failure) => failure.field === field)).length
    return [change.name, String(applied.length), ...Object.keys(fields).map((field) => String(count(field) || '·'))]
  })
  print(`Fold ${fold}: ${read.length} documents that read right; how many read otherwise in each form\n`)
  print(tableOf(['form', 'tried', ...Object.keys(fields)], rows))
  const tried = rows.reduce((sum, row) => sum + Number(row[1]), 0)
  print(`\n${tried} readings, ${new Set(failures.map((one) => `${one.document} ${one.form}`)).size} of them otherwise`)
  if (values.failures) writeFileSync(values.failures, failures.map((one) => `${JSON.stringify(one)}\n`).join(''))
}

function foldOf(name: string): Fold {
  if (name === 'dev' || name === 'held' || name === 'all') return name
  throw new Error(`--fold must be dev, held or all, not ${name}`)
}

// What a law site prints around a text repeats number, day and issuer; without it only the document itself can be read.
function withoutSite(text: string): string {
  const end = /\n[^\n]*\n(?:Văn bản này (?:chưa|đang) cập nhật|## Văn bản liên quan|THÔNG BÁO\s{0,3}về Lưu trữ)/u.exec(
    text,
  )
  return end === null ? text : text.slice(0, end.index + 1)
}

function changesOf(): Change[] {
  const ofHead = Object.entries({ ...layouts, ...numberForms, ...titleForms }).map(
    ([name, form]): Change => ({
      name: `head: ${name}`,
      apply: (text) => {
        const head = headOf(text)
        return head === null ? null : form(head)
      },
    }),
  )
  const ofFoot = Object.entries(footForms).map(
    ([name, form]): Change => ({
      name: `foot: ${name}`,
      apply: (text) => {
        const foot = footOf(text)
        return foot === null ? null : form(foot)
      },
    }),
  )
  const ofText = Object.entries(textForms).map(([name, form]): Change => ({ name: `text: ${name}`, apply: form }))
  return [...ofHead, ...ofFoot, ...ofText]
}

type Tried = { id: string; text: string; reading: Reading; seed: number }

function compare({ name, apply }: Change, { id, text, reading, seed }: Tried): Compared[] | null {
  const changed = apply(text, chanceOf(seed))
  if (changed === null || changed === text) return null
  const again = readText(changed)
  return Object.entries(fields).flatMap(([field, of]) => {
    const [was, is] = [of(reading), of(again)]
    return was === is ? [] : [{ document: id, form: name, field, was, is }]
  })
}

function markersOf(nodes: readonly OutlineNode[], kind: string): string[] {
  return nodes.flatMap((node) => [
    ...(node.kind === kind ? [node.marker ?? ''] : []),
    ...markersOf(node.children, kind),
  ])
}
