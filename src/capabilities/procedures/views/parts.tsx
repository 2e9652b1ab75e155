import { type Column, formatDate, formatNumber, Table } from '../../../ui/index.ts'
import { DocumentLink, type OfficialPaper } from '../../documents/index.ts'
import { exemptions } from '../cells/ways.ts'
import type { DossierCase, LegalBasis, Paper, Steps, Way } from '../rules/content.ts'
import { channelLabels, text } from '../text/pages.ts'
import { durationWords, feeWords } from './words.ts'

/** Running text of the source, its lines kept. */
export function Lines({ words }: { words: string }) {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return (
    <div class="prose">
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </div>
  )
}

/** In the order of the source; its own numbers stay, so that what refers to "Bước 2" is found. */
export function StepList({ steps: { lead, steps } }: { steps: Steps }) {
  return (
    <>
      {lead !== null && <Lines words={lead} />}
      <ol class="govuk-list govuk-list--spaced">
        {steps.map((step, at) => (
          <li key={at}>
            {step.mark !== null && <strong>{step.mark}</strong>}
            <Lines words={step.text} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Fees({ way }: { way: Way }) {
  if (way.fees.length === 0) return <>{way.isFree ? text.free : text.notSaid}</>
  return (
    <>
      {way.fees.map((fee, at) => (
        <div key={at}>
          <strong>{feeWords(fee)}</strong>
          {fee.note !== null && ` (${fee.note})`}
        </div>
      ))}
    </>
  )
}

/** Of the description, so that the waiver stands beside its amount. */
function Waivers({ way }: { way: Way }) {
  const own = new Set(way.fees.flatMap(({ note }) => note ?? []).flatMap((note) => exemptions({ note, fees: [] })))
  const more = exemptions({ note: way.note, fees: [] }).filter((one) => !own.has(one))
  return more.length === 0 ? null : (
    <div>
      {text.exempt}: {more.join(' ')}
    </div>
  )
}

const wayColumns: readonly Column<Way>[] = [
  { key: 'channel', header: text.way, rowHeader: true, cell: ({ channel }) => channelLabels[channel] },
  { key: 'time', header: text.how, cell: ({ duration }) => durationWords(duration) ?? text.notSaid },
  {
    key: 'fee',
    header: text.much,
    cell: (way) => (
      <>
        <Fees way={way} />
        <Waivers way={way} />
      </>
    ),
  },
]
const noteColumn: Column<Way> = {
  key: 'note',
  header: text.note,
  cell: ({ note }) => (note === null ? '–' : <Lines words={note} />),
}

/** A row for each of the source, a column for each of its cells. */
export const WayTable = ({ ways }: { ways: readonly Way[] }) => (
  <Table
    caption={text.ways}
    captionHidden
    columns={ways.some(({ note }) => note !== null) ? [...wayColumns, noteColumn] : wayColumns}
    rows={ways}
  />
)

const quantityWords = ({ originals, copies }: Paper): string =>
  [originals ? text.originals(formatNumber(originals)) : '', copies ? text.copies(formatNumber(copies)) : '']
    .filter(Boolean)
    .join(', ')

const paperColumns: readonly Column<Paper>[] = [
  {
    key: 'paper',
    header: text.paper,
    cell: ({ name }) => (
      <>
        <span aria-hidden="true">☐ </span>
        {name}
      </>
    ),
  },
  { key: 'quantity', header: text.quantity, cell: (paper) => quantityWords(paper) || '–' },
  { key: 'forms', header: text.forms, cell: ({ forms }) => forms.join('; ') || '–' },
]

/** A list to tick off on paper, for each case. */
export function Dossier({ cases }: { cases: readonly DossierCase[] }) {
  return (
    <>
      <p class="govuk-hint">{text.dossierHint}</p>
      {cases.map(({ name, papers }, at) => (
        <div key={at}>
          {name !== null && <Lines words={name} />}
          {papers.length > 0 && (
            <Table
              caption={name === null || name.length > 200 ? text.dossier : name}
              captionHidden
              columns={paperColumns}
              rows={papers}
            />
          )}
        </div>
      ))}
    </>
  )
}

/** Those of the register can be opened. */
export function LegalBases({
  bases,
  papers,
}: {
  bases: readonly LegalBasis[]
  papers: ReadonlyMap<string, OfficialPaper>
}) {
  const columns: readonly Column<LegalBasis>[] = [
    {
      key: 'number',
      header: text.legalNumber,
      cell: ({ number }) => {
        const paper = number === null ? undefined : papers.get(number)
        return paper ? <DocumentLink paper={paper} /> : number
      },
    },
    { key: 'title', header: text.legalTitle, cell: ({ title }) => title },
    { key: 'issued', header: text.legalIssued, cell: ({ issued }) => issued && formatDate(issued) },
  ]
  return (
    <>
      <p class="govuk-hint">{text.legalNote}</p>
      <Table caption={text.legal} captionHidden columns={columns} rows={bases} />
    </>
  )
}
