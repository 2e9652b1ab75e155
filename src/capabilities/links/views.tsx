import type { PlainDate } from '../../kernel/dates.ts'
import { todayIn } from '../../kernel/dates.ts'
import { Checkbox } from '../../ui/choice-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/hero.tsx'
import { StaffPage } from '../../ui/page.tsx'
import { OpenLink, SafeLink } from '../../ui/safe-link.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { UnitLink, type UnitTree } from '../units/index.ts'
import type { BrokenLink } from './rules.ts'
import { labels, paths, reasonLabels, text } from './text.ts'

interface BrokenProps {
  frame: Frame
  tree: UnitTree
  today: PlainDate
  rows: readonly BrokenLink[]
  /** The page on which it is mended, for whoever may open it. */
  mendsAt(row: BrokenLink): string | null
  checkedAt: Date | null
  outside: boolean
  maySwitch: boolean
}

export function BrokenPage(props: BrokenProps) {
  const { frame, rows, checkedAt, outside, maySwitch } = props
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      <p class="govuk-body">{checkedAt ? text.checked(formatDateTime(checkedAt)) : text.never}</p>
      <Table
        caption={text.title}
        captionHidden
        columns={brokenColumns(props)}
        rows={rows}
        rowKey={({ kind, thingId, href }) => `${kind} ${thingId} ${href}`}
        csvHref={paths.csv}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      {maySwitch && (
        <Section title={text.setting} id="cai-dat">
          <p class="govuk-body">{text.settingHint}</p>
          <Form frame={frame} action={paths.setting}>
            <Checkbox name="outside" label={labels.outside} checked={outside} />
            <SubmitButton tone="secondary">{text.save}</SubmitButton>
          </Form>
        </Section>
      )}
    </StaffPage>
  )
}

export function brokenColumns({
  tree,
  today,
  mendsAt,
}: Pick<BrokenProps, 'tree' | 'today' | 'mendsAt'>): Column<BrokenLink>[] {
  return [
    {
      key: 'place',
      header: text.place,
      rowHeader: true,
      cell: (row) => <OpenLink href={mendsAt(row)}>{row.title}</OpenLink>,
      csv: (row) => row.title,
    },
    {
      key: 'href',
      header: text.href,
      cell: (row) => <SafeLink href={row.href}>{row.href}</SafeLink>,
      csv: (row) => row.href,
    },
    {
      key: 'reason',
      header: text.reason,
      cell: (row) => row.reason && reasonLabels[row.reason],
      csv: (row) => (row.reason ? reasonLabels[row.reason] : ''),
    },
    {
      key: 'since',
      header: text.since,
      cell: (row) => formatDate(todayIn(row.since)),
      csv: (row) => formatDate(todayIn(row.since)),
    },
    {
      key: 'unit',
      header: text.unit,
      cell: (row) => (row.unitId === null ? text.nobody : <UnitLink tree={tree} id={row.unitId} on={today} />),
      csv: (row) => (row.unitId === null ? text.nobody : tree.nameOn(row.unitId, today)),
    },
  ]
}
