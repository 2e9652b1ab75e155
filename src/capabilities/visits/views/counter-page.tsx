import { type Frame, formatDate, formatNumber, PortalPage, Section, Table } from '../../../ui/index.ts'
import type { CounterFigures } from '../rules/span.ts'
import { paths, text } from '../text.ts'

const spans = ['today', 'week', 'month', 'total'] as const

interface CounterProps {
  readonly frame: Frame
  readonly figures: CounterFigures
  /** The ministry's system counts as well. */
  readonly isMeasured: boolean
}

/** What the counter at the foot of every page says, without scripts, and the rule by which it counts. */
export function CounterPage({ frame, figures, isMeasured }: CounterProps) {
  return (
    <PortalPage frame={frame} title={text.title} lead={text.lead}>
      <p class="govuk-body">{text.online(formatNumber(figures.online))}</p>
      <Table
        caption={text.title}
        captionHidden
        frame={frame}
        rows={spans}
        rowKey={(span) => span}
        columns={[
          { key: 'span', header: text.span, rowHeader: true, cell: (span) => text.spans[span] },
          { key: 'views', header: text.views, numeric: true, cell: (span) => formatNumber(figures[span].views) },
          {
            key: 'visitors',
            header: text.visitors,
            numeric: true,
            cell: (span) => formatNumber(figures[span].visitors),
          },
        ]}
      />
      <p class="govuk-body">
        {figures.since === null ? text.notYet : text.since(formatDate(figures.since))}{' '}
        <a class="govuk-link" href={paths.counterJson}>
          {text.open} (JSON)
        </a>
      </p>
      <Sentences title={text.ruleTitle} id="cach-dem" sentences={text.rules} />
      <Sentences
        title={text.privacyTitle}
        id="du-lieu-ca-nhan"
        sentences={[isMeasured ? text.emc : text.nobody, ...text.privacy]}
      />
      <Sentences title={text.differTitle} id="vi-sao-khac" sentences={text.differ} />
    </PortalPage>
  )
}

function Sentences({ title, id, sentences }: { title: string; id: string; sentences: readonly string[] }) {
  return (
    <Section title={title} id={id}>
      <ul class="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}
