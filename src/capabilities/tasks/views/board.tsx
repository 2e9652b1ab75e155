import type { PlainDate } from '../../../kernel/dates.ts'
import { withQuery } from '../../../ui/address.ts'
import { Form, HiddenField } from '../../../ui/form.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Tag } from '../../../ui/tag.tsx'
import type { UnitTree } from '../../units/index.ts'
import type { AssignmentLine, BoardColumn } from '../rules/assignment.ts'
import { assignmentLife } from '../rules/life.ts'
import { layoutText } from '../text/layouts.ts'
import { actLabels, labels, paths, text, urgencyLabels } from '../text.ts'
import { DueDay, isOver, StateTag } from './words.tsx'

interface BoardProps {
  frame: Frame
  columns: readonly BoardColumn[]
  names: ReadonlyMap<string, string>
  tree: UnitTree
  today: PlainDate
  /** Whether the cards are of more than one unit. */
  withUnit: boolean
  /** The act that moves a card by one press, where there is one. */
  stepOf(card: AssignmentLine): 'accept' | 'approve' | null
}

const words = layoutText.board

/** Columns by state. Wider than a phone: there the columns stand one below the other, on a narrow screen they scroll inside. */
export function Board(props: BoardProps) {
  return (
    <>
      <Form frame={props.frame} action={paths.move} id="chuyen-the">
        <HiddenField name="back" value={new URLSearchParams(props.frame.query).toString()} />
      </Form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="board" aria-label={words.scroll} tabIndex={0} data-island="board">
        {props.columns.map((column) => (
          <Column key={column.state} {...props} column={column} />
        ))}
      </section>
    </>
  )
}

function Column(props: BoardProps & { column: BoardColumn }) {
  const { frame, column } = props
  const { state, count, overdue, cards } = column
  const id = `cot-${state}`
  return (
    <div class={`board__column board__column--${state}`} data-state={state}>
      <h2 class="board__title" id={id}>
        <StateTag state={state} /> <span class="board__count">{formatNumber(count)}</span>
        {overdue > 0 && <span class="board__late">{words.late(formatNumber(overdue))}</span>}
      </h2>
      {cards.length === 0 ? (
        <p class="board__none">{words.none}</p>
      ) : (
        <ul class="board__cards" aria-labelledby={id}>
          {cards.map((card) => (
            <BoardCard key={card.id} {...props} card={card} />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <p class="board__more">
          <a class="govuk-link" href={withQuery(frame, { layout: null, state, page: null })}>
            {words.more(formatNumber(count - cards.length))}
            <span class="govuk-visually-hidden"> ({labels[state]})</span>
          </a>
        </p>
      )}
    </div>
  )
}

function BoardCard({ card, names, tree, today, withUnit, stepOf }: BoardProps & { card: AssignmentLine }) {
  const closed = card.state === 'approved'
  const late = !closed && card.nextDueOn !== null && card.nextDueOn < today
  const assignee = card.assigneeId && names.get(card.assigneeId)
  const step = stepOf(card)
  return (
    <li class={late ? 'board-card board-card--late' : 'board-card'}>
      <a class="govuk-link board-card__title" href={paths.assignment(card.id)}>
        {card.text}
      </a>
      <p class="board-card__meta">
        {withUnit && <span>{tree.shortNameOn(card.unitId, today)}</span>}
        <span>
          {late ? (
            <>
              <time datetime={card.nextDueOn ?? undefined}>{formatDate(card.nextDueOn ?? '')}</time>{' '}
              <Tag tone="red">{urgencyLabels.overdue}</Tag>
            </>
          ) : (
            <DueDay dueOn={card.nextDueOn} today={today} over={isOver(card)} />
          )}
        </span>
        {card.occurrences > 1 && <span>{words.periods(formatNumber(card.done), formatNumber(card.occurrences))}</span>}
        {card.awaiting > 0 && <span>{text.awaiting(formatNumber(card.awaiting))}</span>}
        {assignee && <span>{text.inCharge(assignee)}</span>}
        {card.obstacles > 0 && <Tag tone="orange">{text.obstacle}</Tag>}
      </p>
      {step && (
        <button
          class="link-button board-card__act"
          type="submit"
          form="chuyen-the"
          name="move"
          value={`${step} ${card.id} ${card.version}`}
          data-to={assignmentLife[step].to}
        >
          {actLabels[step]}
          <span class="govuk-visually-hidden">: {card.text}</span>
        </button>
      )}
    </li>
  )
}
