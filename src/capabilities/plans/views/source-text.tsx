import { Fragment } from 'preact'
import { classes } from '../../../ui/index.ts'
import { filePaths } from '../../files/index.ts'
import type { PlanSpan } from '../rules/plan.ts'
import type { Draft } from '../rules/review.ts'
import { type Segment, segmentsOf } from '../rules/review.ts'
import { sectionLabels } from '../text/labels.ts'
import { reviewText as text } from '../text/review.ts'
import type { ReviewProps } from './review-props.ts'

type Source = NonNullable<ReviewProps['source']>

/** The document as it came in, with the place of every row marked; each mark leads to its row. */
export function SourceText({ draft, source }: Pick<ReviewProps, 'draft'> & { source: Source }) {
  const segments = segmentsOf(draft, source.text.length)
  const [main = wholeOf(source), ...annexes] = source.files
  const stretches = (span: PlanSpan) =>
    segments
      .flatMap((segment) => within(segment, span))
      .map((segment) => (
        <Stretch
          key={segment.from}
          draft={draft}
          segment={segment}
          words={source.text.slice(segment.from, segment.to)}
        />
      ))
  return (
    <section class="source" id="van-ban-goc" aria-label={text.source}>
      <div class="source__head">
        <h2 class="source__title">{text.source}</h2>
        <p class="source__hint">
          <a class="govuk-link" href={filePaths.file(source.fileId)}>
            {source.fileName}
          </a>
          {'. '}
          {text.sourceHint}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="source__text" tabIndex={0} data-island="source-marks">
        {stretches(main.span)}
        {annexes.map(({ fileId, fileName, span }) => (
          <Fragment key={fileId}>
            <h3 class="source__file">
              {text.annexFile}{' '}
              <a class="govuk-link" href={filePaths.file(fileId)}>
                {fileName}
              </a>
            </h3>
            {stretches(span)}
          </Fragment>
        ))}
      </div>
    </section>
  )
}

const wholeOf = ({ text: words }: Source): { span: PlanSpan } => ({ span: [0, words.length] })

/** The piece of a stretch that lies in a file; a stretch that no row marks may run over its end. */
function within(segment: Segment, [from, to]: PlanSpan): Segment[] {
  if (segment.to <= from || segment.from >= to) return []
  const begins = segment.begins && segment.from >= from
  return [{ ...segment, begins, from: Math.max(segment.from, from), to: Math.min(segment.to, to) }]
}

function Stretch({ draft, segment, words }: { draft: Draft; segment: Segment; words: string }) {
  const { row, begins, citation, doubtful } = segment
  const inner = citation ? (
    <a class="source__cite" href={`#m-${citation}`}>
      {words}
    </a>
  ) : (
    words
  )
  const shown = doubtful ? <span class="source__doubt">{inner}</span> : inner
  if (row === null) return <>{shown}</>
  return (
    <mark
      class={classes('source__mark', `source__mark--${kindOf(draft, row)}`)}
      id={begins ? `g-${row}` : undefined}
      data-row={`m-${row}`}
    >
      {begins && (
        <a class="source__chip" href={`#m-${row}`}>
          {nameOf(draft, row)}
        </a>
      )}
      {shown}
    </mark>
  )
}

function kindOf(draft: Draft, id: string): string {
  const item = draft.items.find((candidate) => candidate.id === id)
  if (item) return item.section === 'content' ? 'content' : 'item'
  return draft.orders.some((order) => order.id === id) ? 'order' : 'target'
}

/** What the row is called on its chip: "Nội dung đ", "Nhiệm vụ 3". */
function nameOf(draft: Draft, id: string): string {
  const item = draft.items.find((candidate) => candidate.id === id)
  if (item) return `${sectionLabels[item.section].split(/[ ,]/).slice(0, 2).join(' ')} ${item.marker ?? item.position}`
  const order = draft.orders.find((candidate) => candidate.id === id)
  if (order) return `${text.orders} ${order.position}`
  return `${text.targets} ${draft.targets.find((target) => target.id === id)?.position ?? ''}`
}
