import type { VNode } from 'preact'
import {
  type Frame,
  formatDate,
  ItemList,
  ItemRow,
  LinkButton,
  PortalPage,
  PrintButton,
  Section,
  SummaryList,
  Toolbar,
} from '../../../ui/index.ts'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { PublishedAnswer } from '../rules/listing.ts'
import type { FeedbackAnswer, FeedbackItem } from '../rules.ts'
import { text } from '../text/pages.ts'
import { fieldLabels, kindLabels, paths } from '../text.ts'

interface AnswerProps {
  readonly frame: Frame
  readonly item: FeedbackItem
  readonly answer: FeedbackAnswer
  readonly others: readonly PublishedAnswer[]
  readonly tree: UnitTree
  readonly head: VNode
}

export function AnswerPage({ frame, item, answer, others, tree, head }: AnswerProps) {
  const on = item.publishedOn ?? ''
  return (
    <PortalPage
      frame={frame}
      title={item.publicSubject ?? ''}
      caption={kindLabels[item.kind]}
      description={answer.body.slice(0, 200)}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      head={head}
      actions={<LinkButton href={paths.send}>{text.send}</LinkButton>}
    >
      <Toolbar>
        <PrintButton />
      </Toolbar>
      <Section title={text.question} id="cau-hoi">
        <Lines words={item.publicContent ?? ''} />
      </Section>
      <Section title={text.answer} id="tra-loi">
        <Lines words={answer.body} />
      </Section>
      <SummaryList
        rows={[
          { key: text.unit, value: item.unitId && <UnitLink tree={tree} id={item.unitId} on={on} /> },
          { key: text.field, value: item.field && fieldLabels[item.field] },
          { key: text.publishedOn, value: formatDate(on) },
        ]}
      />
      {others.length > 0 && (
        <Section title={text.more} id="cau-khac">
          <ItemList label={text.more}>
            {others.map((one) => (
              <ItemRow
                key={one.id}
                title={one.subject}
                href={paths.answer(one.slug)}
                meta={`${tree.nameOn(one.unitId, one.publishedOn)} · ${formatDate(one.publishedOn)}`}
              />
            ))}
          </ItemList>
        </Section>
      )}
    </PortalPage>
  )
}

/** Words as they were typed: a paragraph for each line. */
export function Lines({ words }: { words: string }) {
  return (
    <div class="prose">
      {words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          <p key={at}>{line}</p>
        ))}
    </div>
  )
}
