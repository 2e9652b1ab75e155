import { classes } from '../../../ui/index.ts'
import { filePaths } from '../../files/index.ts'
import { type PartKind, partKinds, type ReadPart } from '../rules/parts.ts'
import { type Stretch, stretchesOf } from '../rules/stretches.ts'
import { kindLabels, text } from '../text.ts'
import { markName } from './part-words.ts'
import type { ReadingProps } from './reading-props.ts'

/** The leaf of the text with the place of every part named and marked; each mark leads to its part. */
export function MarkedText({ kept, reading, parts, leaves, leaf, fileId }: ReadingProps) {
  const span = leaves[leaf] ?? [0, reading.text.length]
  const stretches = stretchesOf(span, parts)
  const shown = new Set(stretches.flatMap(({ begins }) => begins.map(({ kind }) => kind)))
  return (
    <section class="source" id="van-ban-goc" aria-label={text.source}>
      <div class="source__head">
        <h2 class="source__title">{text.source}</h2>
        <p class="source__hint">
          {fileId && (
            <>
              <a class="govuk-link" href={filePaths.file(fileId)}>
                {kept.fileName}
              </a>
              {'. '}
            </>
          )}
          {text.sourceHint}
          {leaves.length > 1 && ` ${text.leafNote}`}
        </p>
        <Legend kinds={shown} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="source__text" tabIndex={0} data-island="source-marks">
        {stretches.map((stretch) => (
          <Piece key={stretch.from} stretch={stretch} words={reading.text.slice(stretch.from, stretch.to)} />
        ))}
      </div>
    </section>
  )
}

function Legend({ kinds }: { kinds: ReadonlySet<PartKind> }) {
  return (
    <details class="source__legend">
      <summary>{text.legend}</summary>
      <ul class="source__kinds">
        {(['head', ...partKinds] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <mark class={classes('source__mark', markClass(kind))}>
                {kind !== 'outline' && (
                  <span class="source__chip">{kindLabels[kind].mark || kindLabels.head.many}</span>
                )}
                {kindLabels[kind].many}
              </mark>
            </li>
          ))}
      </ul>
    </details>
  )
}

const markClass = (kind: PartKind) => (kind === 'doubt' ? 'source__doubt' : `source__mark--${kind}`)

function Piece({ stretch, words }: { stretch: Stretch; words: string }) {
  const { begins, part, doubtful } = stretch
  const heading = part?.kind === 'outline' && begins.includes(part) ? part : null
  return (
    <>
      {begins
        .filter((one) => one !== heading)
        .map((one) => (
          <Chip key={one.id} part={one} />
        ))}
      {part === null ? (
        <Doubted doubtful={doubtful} words={words} />
      ) : (
        <mark class={classes('source__mark', markClass(part.kind))} data-row={`m-${part.id}`}>
          {heading ? (
            <a class="source__heading" id={`g-${part.id}`} href={`#m-${part.id}`}>
              {words}
            </a>
          ) : (
            <Doubted doubtful={doubtful} words={words} />
          )}
        </mark>
      )}
    </>
  )
}

function Doubted({ doubtful, words }: { doubtful: boolean; words: string }) {
  return doubtful ? <span class="source__doubt">{words}</span> : words
}

function Chip({ part }: { part: ReadPart }) {
  return (
    <a
      class={classes('source__chip', part.kind === 'doubt' && 'source__chip--doubt')}
      id={`g-${part.id}`}
      href={`#m-${part.id}`}
      data-row={`m-${part.id}`}
      aria-label={part.kind === 'doubt' ? `${kindLabels.doubt.many} ${part.position}` : undefined}
    >
      {markName(part)}
    </a>
  )
}
