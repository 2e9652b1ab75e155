import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { Panel } from '../../../ui/hero.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Assembled } from '../assembling.ts'
import { isPublic, type ReportState } from '../rules/report.ts'
import { labels, paths, text } from '../text.ts'

const tones: Readonly<Record<ReportState, Tone>> = {
  draft: 'grey',
  submitted: 'yellow',
  returned: 'orange',
  approved: 'blue',
  issued: 'green',
}

export function StateTag({ state }: { state: ReportState }) {
  return <Tag tone={tones[state]}>{labels[state]}</Tag>
}

export const versionName = (amendment: number): string => (amendment === 0 ? text.original : text.amendment(amendment))

/** What the report is: state, moment of its figures, number, signer, and its other versions. */
export function ReportHeadPanel({ report, documentHref }: { report: Assembled; documentHref: string | null }) {
  const { period, place } = report
  const row = report.report
  return (
    <Panel title={text.about}>
      <SummaryList
        plain
        rows={[
          { key: text.state, value: row ? <StateTag state={row.state} /> : text.notOpened },
          { key: text.version, value: row && row.amendment > 0 && versionName(row.amendment) },
          { key: text.amendmentReason, value: row?.amendmentReason },
          { key: text.span, value: `${formatDate(period.from)} – ${formatDate(period.to)}` },
          { key: text.dueOn, value: formatDate(period.dueOn) },
          { key: text.asOf, value: place.asOf && formatDateTime(place.asOf) },
          {
            key: text.document,
            value: row?.number && documentHref && (
              <a class="govuk-link" href={documentHref}>
                {row.number}
              </a>
            ),
          },
          { key: text.issuedOn, value: row?.issuedOn && formatDate(row.issuedOn) },
          { key: text.signedBy, value: row?.number && [row.signer.name, row.signer.post].filter(Boolean).join(', ') },
        ]}
      />
      <Versions report={report} />
    </Panel>
  )
}

function Versions({ report }: { report: Assembled }) {
  const { period, planSlug, reports, place } = report
  const same = reports.filter(
    (one) => one.period.code === period.code && one.period.year === period.year && one.amendment !== place.amendment,
  )
  const shown = same.filter((one) => isPublic(one) || place.audience === 'staff')
  if (shown.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{text.versions}</h3>
      <ul class="govuk-list">
        {shown.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={paths.report(planSlug, slugOf(period), one.amendment)}>
              {versionName(one.amendment)}
            </a>{' '}
            <StateTag state={one.state} />
          </li>
        ))}
      </ul>
    </>
  )
}
