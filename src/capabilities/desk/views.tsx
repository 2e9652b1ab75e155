import type { VNode } from 'preact'
import type { WaitingItem } from '../../kernel/capability.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FigureCard, FigureGroup } from '../../ui/figure.tsx'
import { formatDate } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../ui/item-list.tsx'
import { StaffPage } from '../../ui/page.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type Urgency, urgencyOn } from './rules.ts'
import { text, urgencyLabels } from './text.ts'

const tones = { late: 'red', soon: 'yellow', later: 'grey' } as const
const mostShown = 30

interface DeskPageProps {
  frame: Frame
  name: string
  /** Leads to how the unit stands. */
  unit: VNode
  today: PlainDate
  /** In the order in which they must be done. */
  waiting: readonly WaitingItem[]
  aside: VNode[]
}

export function DeskPage({ frame, name, unit, today, waiting, aside }: DeskPageProps) {
  const groups = (['late', 'soon', 'later'] as const).map((urgency) => ({
    urgency,
    items: waiting.filter((item) => urgencyOn(item, today) === urgency),
  }))
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={
        <>
          {text.hello(name)} · {unit}
        </>
      }
      aside={aside.length > 0 ? aside : undefined}
    >
      {waiting.length === 0 ? (
        <EmptyState title={text.none} icon="check">
          {text.noneHint}
        </EmptyState>
      ) : (
        <>
          <FigureGroup>
            {groups.map(({ urgency, items }) => (
              <FigureCard
                key={urgency}
                label={text[urgency]}
                kind="counted"
                value={items.length}
                href={items.length > 0 ? `#${urgency}` : null}
                tone={urgency === 'late' && items.length > 0 ? 'late' : 'plain'}
              />
            ))}
          </FigureGroup>
          {groups.map(({ urgency, items }) => (
            <WaitingGroup key={urgency} urgency={urgency} items={items} />
          ))}
        </>
      )}
    </StaffPage>
  )
}

function WaitingGroup({ urgency, items }: { urgency: Urgency; items: readonly WaitingItem[] }) {
  if (items.length === 0) return null
  return (
    <Section title={text[urgency]} id={urgency}>
      <ItemList label={text[urgency]}>
        {items.slice(0, mostShown).map((item) => (
          <ItemRow
            key={item.href + item.text}
            title={shorten(item.text)}
            href={item.href}
            tone={urgency === 'later' ? undefined : urgency}
            meta={[item.unitName, item.dueOn && text.due(formatDate(item.dueOn))].filter(Boolean).join(' · ')}
            state={item.dueOn && <Tag tone={tones[urgency]}>{urgencyLabels[urgency]}</Tag>}
          />
        ))}
      </ItemList>
      {items.length > mostShown && <p class="govuk-body">{text.more(items.length - mostShown)}</p>}
    </Section>
  )
}

const shorten = (words: string) => (words.length > 140 ? `${words.slice(0, 140).replace(/\s+\S*$/, '')}…` : words)
