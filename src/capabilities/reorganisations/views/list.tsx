import type { PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  DateField,
  EmptyState,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  formatNumber,
  LinkButton,
  PageTabs,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextField,
  type Tone,
} from '../../../ui/index.ts'
import {
  type HeadInput,
  type ListedReorganisation,
  type ReorganisationState,
  stateOn,
} from '../rules/reorganisation.ts'
import { pageText } from '../text/pages.ts'
import { paths, stateLabels, text } from '../text/words.ts'

const tones: Readonly<Record<ReorganisationState, Tone>> = { draft: 'grey', scheduled: 'blue', 'in-force': 'green' }

export function StateTag({ state }: { state: ReorganisationState }) {
  return <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
}

/** The two pages of this part of the house. */
export function AreaTabs({ current, waiting }: { current: 'list' | 'queue'; waiting: number }) {
  return (
    <PageTabs
      label={text.title}
      items={[
        { label: pageText.plans, href: paths.list, current: current === 'list' },
        { label: text.queue, href: paths.queue, current: current === 'queue', count: waiting },
      ]}
    />
  )
}

interface ListProps {
  readonly frame: Frame
  readonly today: PlainDate
  readonly listed: readonly ListedReorganisation[]
  readonly waiting: number
}

export function ListPage({ frame, today, listed, waiting }: ListProps) {
  const make = <LinkButton href={paths.make}>{text.make}</LinkButton>
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead} actions={make}>
      <AreaTabs current="list" waiting={waiting} />
      <Table
        caption={text.title}
        captionHidden
        columns={columnsOn(today)}
        rows={listed}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="building" title={text.emptyTitle} action={make}>
            {text.emptyText}
          </EmptyState>
        }
      />
    </StaffPage>
  )
}

function columnsOn(today: PlainDate): Column<ListedReorganisation>[] {
  return [
    {
      key: 'title',
      header: text.columns.title,
      rowHeader: true,
      cell: (one) => (
        <a class="govuk-link" href={paths.one(one.id)}>
          {one.title}
        </a>
      ),
    },
    { key: 'on', header: text.columns.on, cell: (one) => formatDate(one.effectiveOn) },
    { key: 'state', header: text.columns.state, cell: (one) => <StateTag state={stateOn(one, today)} /> },
    { key: 'lines', header: text.columns.lines, numeric: true, cell: (one) => formatNumber(one.lines) },
  ]
}

export function MakePage({ frame, problem }: { frame: Frame; problem: FormProblem | null }) {
  return (
    <StaffPage frame={frame} title={text.make} breadcrumbs={[{ text: text.title, href: paths.list }]} problem={problem}>
      <Form frame={frame} action={paths.make}>
        <HeadFields problem={problem} />
        <SubmitButton>{text.make}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

export function HeadFields({ head, problem }: { head?: HeadInput; problem: FormProblem | null }) {
  const { fields, fieldHints } = text
  return (
    <>
      <TextField name="title" label={fields.title} hint={fieldHints.title} value={head?.title} problem={problem} />
      <TextField
        name="legalBasis"
        label={fields.legalBasis}
        hint={fieldHints.legalBasis}
        value={head?.legalBasis}
        problem={problem}
      />
      <DateField
        name="effectiveOn"
        label={fields.effectiveOn}
        hint={fieldHints.effectiveOn}
        value={head && formatDate(head.effectiveOn)}
        problem={problem}
      />
    </>
  )
}
