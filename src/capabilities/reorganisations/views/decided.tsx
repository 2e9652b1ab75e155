import type { Ask } from '../../../kernel/site.ts'
import {
  type Column,
  EmptyState,
  Form,
  formatDateTime,
  OpenLink,
  Pagination,
  RowCheckbox,
  StaffPage,
  SubmitButton,
  Table,
} from '../../../ui/index.ts'
import { PersonName } from '../../people/index.ts'
import { queuePaths, queueText } from '../text/queue.ts'
import { paths, text } from '../text/words.ts'
import { QueueTabs } from './queue.tsx'

export interface ShownDecision {
  readonly itemId: string
  readonly kind: string
  readonly fromUnitId: string
  readonly label: string
  /** null: done in the meantime. */
  readonly words: string | null
  readonly href: string
  readonly unitName: string
  readonly heirName: string
  /** It stays with the one who has it anyhow. */
  readonly isStaying: boolean
  readonly decidedBy: string
  readonly decidedAt: Date
}

interface DecidedProps {
  readonly ask: Ask
  readonly decisions: readonly ShownDecision[]
  readonly names: ReadonlyMap<string, string>
  readonly waiting: number
  readonly paging: { readonly page: number; readonly hasMore: boolean }
}

export function DecidedPage({ ask, decisions, names, waiting, paging }: DecidedProps) {
  return (
    <StaffPage
      frame={ask.frame}
      title={queueText.decided}
      lead={queueText.decidedLead}
      breadcrumbs={[{ text: text.queue, href: paths.queue }]}
      problem={ask.problem}
    >
      <QueueTabs current="decided" waiting={waiting} />
      {decisions.length === 0 ? (
        <EmptyState title={queueText.decidedEmpty}>{queueText.decidedEmptyText}</EmptyState>
      ) : (
        <Form frame={ask.frame} action={paths.undecide}>
          <div id="things">
            <Table
              caption={queueText.decided}
              captionHidden
              columns={columnsWith(names)}
              rows={decisions}
              rowKey={({ itemId }) => itemId}
            />
          </div>
          <SubmitButton tone="warning">{queueText.undecide}</SubmitButton>
        </Form>
      )}
      <Paging {...paging} />
    </StaffPage>
  )
}

function Paging({ page, hasMore }: DecidedProps['paging']) {
  if (page === 1 && !hasMore) return null
  const at = (number: number) => ({ href: `${queuePaths.decided}?page=${number}` })
  return <Pagination previous={page > 1 ? at(page - 1) : undefined} next={hasMore ? at(page + 1) : undefined} />
}

function columnsWith(names: ReadonlyMap<string, string>): Column<ShownDecision>[] {
  return [
    {
      key: 'choose',
      header: queueText.choose,
      quiet: true,
      cell: (one) => (
        <RowCheckbox
          name="things"
          value={`${one.fromUnitId} ${one.itemId} ${one.kind}`}
          label={one.words ?? one.label}
        />
      ),
    },
    {
      key: 'thing',
      header: queueText.thing,
      rowHeader: true,
      cell: ({ words, href, label }) => (
        <>
          {label}: {words === null ? queueText.closed : <OpenLink href={href}>{words}</OpenLink>}
        </>
      ),
    },
    { key: 'unit', header: queueText.unit, cell: ({ unitName }) => unitName },
    {
      key: 'heir',
      header: queueText.heir,
      cell: ({ heirName, isStaying }) => (isStaying ? queueText.stays(heirName) : heirName),
    },
    {
      key: 'when',
      header: queueText.when,
      cell: ({ decidedAt, decidedBy }) => (
        <>
          {formatDateTime(decidedAt)} <PersonName names={names} id={decidedBy} />
        </>
      ),
    },
  ]
}
