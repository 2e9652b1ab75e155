import {
  ConfirmButton,
  DateField,
  EmptyState,
  Figure,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  Panel,
  SelectField,
  StaffPage,
  SubmitButton,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { documentPaths, type OfficialPaper } from '../../documents/index.ts'
import { distinctionOf, tellOn, type UnitTree } from '../../units/index.ts'
import { indicators } from '../indicators.ts'
import type { DeclaredFigure } from '../rules/declared.ts'
import type { FigureProposal } from '../rules/proposal.ts'
import { labels, paths, text } from '../text.ts'
import { sourceHref } from './list-page.tsx'

interface DeclareProps {
  readonly frame: Frame
  readonly paper: OfficialPaper
  readonly tree: UnitTree
  readonly today: string
  /** The whole text of the document. */
  readonly textOf: string
  readonly rows: readonly FigureProposal[]
  /** Units that the document may come from. */
  readonly issuers: readonly string[]
  readonly declared: readonly DeclaredFigure[]
  readonly mayWithdraw: boolean
  readonly problem: FormProblem | null
}

/** The numbers that were read in a document, each beside its sentence, to be confirmed one by one or all that are complete. */
export function DeclarePage(props: DeclareProps) {
  const { frame, paper, rows, declared, problem } = props
  const standing = new Map(
    declared.filter(({ withdrawn }) => !withdrawn).map((figure) => [figure.span.join('-'), figure]),
  )
  const ready = rows.filter((row) => !standing.has(row.span) && row.indicator && row.from && row.unitId).length
  return (
    <StaffPage
      frame={frame}
      title={text.declaring}
      caption={
        <a class="govuk-link" href={documentPaths.document(paper.slug)}>
          {[paper.number, paper.title].filter(Boolean).join(' – ')}
        </a>
      }
      lead={text.declaringLead}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={problem}
    >
      {rows.length === 0 && <EmptyState title={text.notRead} />}
      {ready > 1 && (
        <Panel title={text.read(rows.length)}>
          <p class="govuk-body">{text.confirmAllText}</p>
          <Form frame={frame} action={paths.declareAll(paper.id)}>
            <SubmitButton>{text.confirmAll(ready)}</SubmitButton>
          </Form>
        </Panel>
      )}
      <ol class="facts">
        {rows.map((row) => {
          const figure = standing.get(row.span)
          return (
            <li key={row.span} id={`so-${row.span}`} class="facts__row">
              <Quote text={props.textOf} span={row.span} />
              {figure ? <Declared {...props} figure={figure} /> : <FactForm {...props} row={row} />}
            </li>
          )
        })}
      </ol>
    </StaffPage>
  )
}

const around = 160

/** The words with what stands around them, the number marked. */
function Quote({ text: whole, span }: { text: string; span: string }) {
  const [start = 0, end = 0] = span.split('-').map(Number)
  const from = Math.max(0, start - around)
  return (
    <blockquote class="facts__quote">
      {from > 0 && '… '}
      {whole.slice(from, start)}
      <mark>{whole.slice(start, end)}</mark>
      {whole.slice(end, end + around)}
      {end + around < whole.length && ' …'}
    </blockquote>
  )
}

function Declared({ frame, figure, paper, tree, mayWithdraw }: DeclareProps & { figure: DeclaredFigure }) {
  return (
    <div class="facts__declared">
      <p class="govuk-body">
        <Tag tone="green">{text.already}</Tag> {figure.name}:{' '}
        <Figure value={figure.value} unit={figure.measure} kind="declared" href={sourceHref(figure, paper)} />,{' '}
        {text.inPeriod(figure.from, figure.to)}, {tree.nameOn(figure.unitId, figure.to)}
      </p>
      {mayWithdraw && (
        <ConfirmButton
          frame={frame}
          action={paths.withdraw(figure.id)}
          label={text.withdraw}
          question={text.withdrawQuestion}
        >
          <TextField name="reason" id={`reason-${figure.id}`} label={labels.reason} />
        </ConfirmButton>
      )}
    </div>
  )
}

function FactForm(props: DeclareProps & { row: FigureProposal }) {
  const { frame, paper, row, problem } = props
  const own = problem?.values.span === row.span ? problem : null
  const field = (name: string) => ({ name, id: `${name}-${row.span}`, problem: own })
  return (
    <Form frame={frame} action={paths.document(paper.id)}>
      <HiddenField name="span" value={row.span} />
      <div class="field-row">
        <SelectField
          {...field('indicator')}
          label={labels.indicator}
          value={row.indicator ?? 'other'}
          choices={[
            ...indicators.map(({ code, name }) => ({ value: code, label: name })),
            { value: 'other', label: text.other },
          ]}
        />
        <TextField {...field('value')} label={labels.value} value={row.value} width="short" inputmode="decimal" />
        <TextField {...field('measure')} label={labels.measure} value={row.measure} width="short" />
      </div>
      <TextField {...field('name')} label={labels.name} value={row.name} />
      <div class="field-row">
        <DateField {...field('from')} label={labels.from} value={row.from} />
        <DateField {...field('to')} label={labels.to} value={row.to} />
        <SelectField
          {...field('unitId')}
          label={labels.unitId}
          value={row.unitId}
          choices={unitChoices(props)}
          {...(row.unitId === null && { empty: text.chooseUnit, hint: text.severalUnits(paper.issuer ?? '') })}
        />
      </div>
      <SubmitButton tone="secondary">{`${text.confirm} ${row.value} ${row.measure}`}</SubmitButton>
    </Form>
  )
}

/** Those of today, and those of its day that the document may come from. */
function unitChoices({ tree, today, issuers }: DeclareProps) {
  const ids = new Set([...issuers, ...(tree.officeId ? tree.subtreeOn(tree.officeId, today) : [])])
  const names = [...ids].map((id) => tree.nameOn(id, today))
  return [...ids].map((id, at) => {
    const name = names[at] ?? ''
    const isPlain = names.indexOf(name) === names.lastIndexOf(name) && tree.isAliveOn(id, today)
    const told = isPlain ? null : tellOn(tree, { id, on: today, today })
    return { value: id, label: told ? `${name} (${distinctionOf(told)})` : name }
  })
}
