import type { ComponentChildren } from 'preact'
import { withQuery } from '../../../ui/address.ts'
import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type ListQuery, type ListView, layouts, timings } from '../rules/inputs.ts'
import { assignmentStates } from '../rules/task.ts'
import { layoutLabels, layoutText } from '../text/layouts.ts'
import { orderingText } from '../text/ordering.ts'
import { labels, paths, text, timingLabels, viewLabels } from '../text.ts'

export interface ListFrameProps {
  frame: Frame
  query: ListQuery
  view: ListView
  views: readonly ListView[]
  units: readonly { slug: string; name: string }[]
  origins: readonly { id: string; title: string }[]
  mayOrder: boolean
}

const filterNames = ['q', 'state', 'timing', 'unit', 'plan', 'task', 'obstacle', 'mine'] as const

/** What the three layouts share: whose assignments, how they are laid out, what they are narrowed to. */
export function ListFrame(props: ListFrameProps & { total?: string; children: ComponentChildren }) {
  const { frame, query, view, views } = props
  const kept = query.layout === 'list' ? '' : `&layout=${query.layout}`
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      actions={
        props.mayOrder && (
          <LinkButton href={paths.order} tone="secondary" icon="flag">
            {orderingText.open}
          </LinkButton>
        )
      }
    >
      {views.length > 1 && (
        <PageTabs
          label={text.views}
          items={views.map((one) => ({
            label: viewLabels[one],
            href: `${paths.list}?view=${one}${kept}`,
            current: one === view,
          }))}
        />
      )}
      <Layouts frame={frame} query={query} />
      <Filters {...props} />
      {props.children}
    </StaffPage>
  )
}

function Layouts({ frame, query }: Pick<ListFrameProps, 'frame' | 'query'>) {
  return (
    <nav class="layouts" aria-label={layoutText.layouts}>
      <ul class="layouts__list">
        {layouts.map((layout) => (
          <li key={layout}>
            <a
              class="layouts__link"
              href={withQuery(frame, {
                layout: layout === 'list' ? null : layout,
                page: null,
                month: null,
                day: null,
              })}
              aria-current={layout === query.layout ? 'page' : undefined}
            >
              <Icon name={icons[layout]} />
              {layoutLabels[layout]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const icons = { list: 'list', board: 'chart', calendar: 'calendar' } as const

export function NothingFound({ frame }: Pick<ListFrameProps, 'frame'>) {
  const words = text.empty
  const filtered = filterNames.some((name) => frame.query[name])
  return <EmptyState title={filtered ? words.none : words.title}>{filtered ? words.noneBody : words.body}</EmptyState>
}

function Filters({ frame, query, view, total, units, origins }: ListFrameProps & { total?: string }) {
  const words = text.filter
  const states = [
    { value: 'open', label: words.open },
    ...assignmentStates.map((state) => ({ value: state, label: labels[state] })),
  ]
  return (
    <FilterBar
      frame={frame}
      names={filterNames}
      total={total}
      chosen={[
        ...(query.task ? [{ name: 'task', label: words.task }] : []),
        ...(query.obstacle ? [{ name: 'obstacle', label: words.obstacle }] : []),
      ]}
    >
      <TextField name="q" type="search" label={words.q} value={query.q} />
      {query.layout !== 'board' && (
        <SelectField name="state" label={words.state} value={query.state} choices={states} empty={words.any} />
      )}
      <SelectField
        name="timing"
        label={words.timing}
        value={query.timing}
        choices={timings.map((timing) => ({ value: timing, label: timingLabels[timing] }))}
        empty={words.any}
      />
      {view !== 'mine' && (
        <SelectField
          name="unit"
          label={words.unit}
          value={query.unit}
          choices={units.map((unit) => ({ value: unit.slug, label: unit.name }))}
          empty={words.any}
        />
      )}
      {origins.length > 1 && (
        <SelectField
          name="plan"
          label={words.plan}
          value={query.plan}
          choices={origins.map((origin) => ({ value: origin.id, label: origin.title }))}
          empty={words.any}
        />
      )}
      <Checkbox name="obstacle" value="1" label={words.obstacle} checked={query.obstacle === '1'} />
      <Checkbox name="mine" value="1" label={words.mine} checked={query.mine === '1'} />
    </FilterBar>
  )
}
