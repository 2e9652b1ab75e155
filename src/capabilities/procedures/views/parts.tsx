import { type Column, formatDate, formatNumber, Table } from '../../../ui/index.ts'
import { DocumentLink, type OfficialPaper } from '../../documents/index.ts'
import { exemptions } from '../cells/ways.ts'
import type { DossierCase, LegalBasis, Paper, Steps, Way } from '../rules/content.ts'
import { channelLabels, text } from '../text/pages.ts'
import { type AlikeWays, alikeWays, durationWords, feeWords } from './words.ts'

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

const wayColumns: readonly Column<AlikeWays>[] = [
  {
    key: 'channel',
    header: text.way,
    rowHeader: true,
    cell: ({ channels }) => channels.map((one) => channelLabels[one]).join(', '),
  },
  { key: 'time', header: text.how, cell: ({ way }) => durationWords(way.duration) ?? text.notSaid },
  {
    key: 'fee',
    header: text.much,
    cell: ({ way }) => (
      <>
        <Fees way={way} />
        <Waivers way={way} />
      </>
    ),
  },
]
const noteColumn: Column<AlikeWays> = {
  key: 'note',
  header: text.note,
  cell: ({ way: { note } }) => (note === null ? '–' : <Lines words={note} />),
}

/** A row for each of the source; those that say the same in every cell stand together. */
export const WayTable = ({ ways }: { ways: readonly Way[] }) => (
  <Table
    caption={text.ways}
    captionHidden
    columns={ways.some(({ note }) => note !== null) ? [...wayColumns, noteColumn] : wayColumns}
    rows={alikeWays(ways)}
  />
)

function PaperLine({ paper }: { paper: Paper }) {
  const { name, forms, originals, copies } = paper
  const said = [
    originals ? text.originals(formatNumber(originals)) : '',
    copies ? text.copies(formatNumber(copies)) : '',
    forms.length > 0 ? text.formsOf(forms.join('; ')) : '',
  ].filter(Boolean)
  return (
    <li>
      <span aria-hidden="true">☐ </span>
      {name}
      {said.length > 0 && <div class="govuk-hint">{said.join(', ')}</div>}
    </li>
  )
}

/** A list to tick off on paper, for each case. */
export function Dossier({ cases }: { cases: readonly DossierCase[] }) {
  return (
    <>
      <p class="govuk-hint">{text.dossierHint}</p>
      {cases.map(({ name, papers }, at) => (
        <div key={at}>
          {name !== null && <Lines words={name} />}
          <ul class="govuk-list govuk-list--spaced">
            {papers.map((paper, place) => (
              <PaperLine key={place} paper={paper} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

const issuedColumn: Column<LegalBasis> = {
  key: 'issued',
  header: text.legalIssued,
  cell: ({ issued }) => (issued === null ? '–' : formatDate(issued)),
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
    ...(bases.some(({ issued }) => issued !== null) ? [issuedColumn] : []),
  ]
  return (
    <>
      <p class="govuk-hint">{text.legalNote}</p>
      <Table caption={text.legal} captionHidden columns={columns} rows={bases} />
    </>
  )
}
