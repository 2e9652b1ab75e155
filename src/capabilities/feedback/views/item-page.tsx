import type { VNode } from 'preact'
import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import {
  type Column,
  type FormProblem,
  type Frame,
  formatDate,
  Inset,
  LinkButton,
  Section,
  StaffPage,
  SummaryList,
  Table,
  Tag,
} from '../../../ui/index.ts'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import { type Deadline, isLate } from '../rules/limit.ts'
import type { FeedbackAct, FeedbackAnswer, FeedbackItem } from '../rules.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/pages.ts'
import { fieldLabels, kindLabels, paths, rejectionLabels, stepLabels } from '../text.ts'
import { ActForms } from './act-forms.tsx'
import { Lines } from './answer-page.tsx'
import { StateTag } from './desk-list.tsx'
import { DueDay } from './follow-page.tsx'
import { SenderBox, type SenderShown } from './sender-box.tsx'

export interface ItemProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly item: FeedbackItem
  readonly answer: FeedbackAnswer | null
  readonly isOwnAnswer: boolean
  readonly deadlines: readonly Deadline[]
  /** null: not for this person, whatever they say. */
  readonly sender: SenderShown | null
  readonly timeline: VNode
  readonly at: { readonly tree: UnitTree; readonly today: PlainDate }
  may(act: FeedbackAct): boolean
}

export function ItemPage(props: ItemProps) {
  const { frame, item, answer, at } = props
  return (
    <StaffPage
      frame={frame}
      title={item.subject}
      caption={kindLabels[item.kind]}
      problem={props.problem}
      breadcrumbs={[{ text: deskText.title, href: paths.desk }]}
      actions={
        item.state === 'PUBLISHED' && (
          <LinkButton href={paths.answer(item.slug ?? '')} tone="secondary">
            {deskText.publicPage}
          </LinkButton>
        )
      }
    >
      <SummaryList
        rows={[
          { key: text.state, value: <StateTag state={item.state} /> },
          { key: text.received, value: formatDate(todayIn(item.receivedAt)) },
          { key: text.field, value: item.field && fieldLabels[item.field] },
          { key: deskText.about, value: item.about },
          { key: text.handledBy, value: item.unitId && <UnitLink tree={at.tree} id={item.unitId} on={at.today} /> },
          { key: text.rejectedFor, value: item.rejectedFor && rejectionLabels[item.rejectedFor] },
        ]}
      />
      {item.kind === 'behaviour' && <Inset>{deskText.restricted}</Inset>}
      <Section title={text.question}>
        <Lines words={item.content} />
      </Section>
      {item.rejection && (
        <Section title={deskText.rejectedWords}>
          <Lines words={item.rejection} />
        </Section>
      )}
      {answer && (
        <Section title={deskText.answerNow}>
          <Lines words={answer.body} />
          {answer.returnedReason && <Inset>{deskText.returned(answer.returnedReason)}</Inset>}
        </Section>
      )}
      <ActForms {...props} />
      {props.sender && <SenderBox frame={frame} problem={props.problem} id={item.id} {...props.sender} />}
      <Deadlines {...props} />
      <Section title={deskText.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

const columns = (today: PlainDate): readonly Column<Deadline>[] => [
  { key: 'step', header: deskText.deadlineColumns.step, rowHeader: true, cell: ({ step }) => stepLabels[step] },
  { key: 'from', header: deskText.deadlineColumns.from, cell: ({ startedOn }) => formatDate(startedOn) },
  {
    key: 'due',
    header: deskText.deadlineColumns.due,
    cell: (one) => (
      <>
        <DueDay due={one} /> {isLate(one, today) && <Tag tone="red">{deskText.late}</Tag>}
      </>
    ),
  },
  { key: 'met', header: deskText.deadlineColumns.met, cell: ({ metOn }) => metOn && formatDate(metOn) },
  {
    key: 'basis',
    header: deskText.deadlineColumns.basis,
    cell: ({ limit }) =>
      `${deskText.days(limit.workingDays)}. ${limit.source}. ${limit.isChecked ? '' : deskText.unchecked}`,
  },
]

function Deadlines({ deadlines, at }: ItemProps) {
  if (deadlines.length === 0) return null
  return (
    <Section title={deskText.deadlines}>
      <Table
        caption={deskText.deadlines}
        captionHidden
        columns={columns(at.today)}
        rows={deadlines}
        rowKey={({ step }) => step}
      />
    </Section>
  )
}
