import { Card, CardGroup } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Section, SectionStanding } from '../rules/section.ts'
import { paths, text } from '../text/sections.ts'
import { paths as portalPaths } from '../text.ts'
import { inventoryColumns } from './section-desk.tsx'

export function SectionsPage({ frame, sections, law }: { frame: Frame; sections: readonly Section[]; law: string }) {
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      actions={
        <LinkButton href={paths.inventory} tone="secondary">
          {text.inventory}
        </LinkButton>
      }
    >
      <CardGroup>
        {sections.map(({ slug, title, clause, words }) => (
          <Card key={slug} title={title} href={paths.section(slug)} kicker={clause} level={2}>
            {words}
          </Card>
        ))}
      </CardGroup>
      <p class="govuk-body-s">
        {text.law}: {law}.
      </p>
    </PortalPage>
  )
}

interface InventoryProps {
  frame: Frame
  rows: readonly SectionStanding[]
  unitName: (slug: string) => string
  law: string
}

/** Danh mục thông tin phải công khai: one row for each section that the law names. */
export function InventoryPage({ frame, rows, unitName, law }: InventoryProps) {
  return (
    <PortalPage
      frame={frame}
      title={text.inventory}
      lead={text.inventoryLead}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
    >
      <Table
        caption={text.inventory}
        captionHidden
        columns={inventoryColumns(unitName)}
        rows={rows}
        rowKey={({ section }) => section.slug}
        csvHref={paths.inventoryCsv}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={text.askHref}>
          {text.inventoryAsk}
        </a>
      </p>
      <p class="govuk-body-s">
        {text.law}: {law}.
      </p>
    </PortalPage>
  )
}

interface SectionPageProps {
  frame: Frame
  standing: SectionStanding
  /** Who fills it, as people call the unit. */
  keeper: { name: string; href: string } | null
}

/** A section has its address before anything stands in it: it says what will, and whom to ask. */
export function SectionPage({ frame, standing, keeper }: SectionPageProps) {
  const { section, sources, state, newest } = standing
  const shown = sources.filter(({ kind, count }) => kind === 'outside' || count > 0)
  return (
    <PortalPage
      frame={frame}
      title={section.title}
      lead={section.words}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
    >
      {state === 'empty' && (
        <EmptyState
          title={text.none}
          action={
            <a class="govuk-link" href={keeper?.href ?? portalPaths.contact}>
              {text.contact}
            </a>
          }
        >
          <p>{text.noneHint(section.words)}</p>
          <p>{text.ask(keeper?.name ?? text.askWhom)}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.sources}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {shown.map(({ kind, label, href, newest: last }) => (
              <li key={href + label}>
                <SafeLink href={href}>{label}</SafeLink>
                {kind === 'outside' && ` (${text.outside})`}
                {last && ` – ${text.newest.toLowerCase()} ${formatDate(last)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <SummaryList
        rows={[
          { key: text.law, value: section.clause },
          { key: text.limit, value: section.limit },
          { key: text.newest, value: newest && formatDate(newest) },
          {
            key: text.keeper,
            value: keeper && (
              <a class="govuk-link" href={keeper.href}>
                {keeper.name}
              </a>
            ),
          },
        ]}
      />
    </PortalPage>
  )
}
