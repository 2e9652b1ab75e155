import { ConfirmButton, classes, Tag } from '../../../ui/index.ts'
import { DocumentLink, numberKey } from '../../documents/index.ts'
import { placeOf, sameSpan } from '../rules/corrections.ts'
import { editableList, type ReadPart } from '../rules/parts.ts'
import { leafAt } from '../rules/stretches.ts'
import { paths, text } from '../text.ts'
import { PartForm } from './part-form.tsx'
import { markName, partWords } from './part-words.ts'
import { isOnLeaf, markHref, type ReadingProps } from './reading-props.ts'

/** One part as it was read, the way to its place, and where it can be put right the way to its form. */
export function PartRow({ part, ...props }: ReadingProps & { part: ReadPart }) {
  const { title, note } = partWords(part)
  const editing = props.open === part.id && props.mayCorrect
  return (
    <article
      class={classes('part part--row', part.kind === 'doubt' && 'part--doubtful', editing && 'part--open')}
      id={`m-${part.id}`}
      data-source={isOnLeaf(props, part) ? `g-${part.id}` : undefined}
    >
      <div class="part__bar">
        <div class="part__name">
          {part.kind !== 'outline' && <span class="part__marker">{markName(part)}</span>}
          <span>{title}</span>
          {isCorrected(props, part) && <Tag tone="green">{text.correctedTag}</Tag>}
        </div>
        <PartWays {...props} part={part} />
      </div>
      {note && <p class="part__note">{note}</p>}
      <InRegister {...props} part={part} />
      {editing && <PartForm {...props} part={part} />}
      {editing && <Removal {...props} part={part} />}
    </article>
  )
}

/** The documents of the register that a citation, or a doubt about one, may mean. */
function InRegister({ part, registered, reading }: ReadingProps & { part: ReadPart }) {
  const papers = registered.filter((paper) => citedAt(reading, part).includes(numberKey(paper.number)))
  if (papers.length === 0) return null
  return (
    <p class="part__note">
      {text.inRegister}
      {papers.slice(0, mostPapers).map((paper) => (
        <span key={paper.id}>
          {' '}
          <DocumentLink paper={paper} />
        </span>
      ))}
    </p>
  )
}

const mostPapers = 3

function citedAt({ citations }: ReadingProps['reading'], part: ReadPart): string[] {
  if (part.kind === 'citation') return [numberKey(part.citation.number)]
  if (part.kind === 'named') return part.named.number ? [numberKey(part.named.number)] : []
  if (part.kind !== 'doubt' || part.doubt.code !== 'DIFFERS_FROM_REGISTER') return []
  return citations.filter(({ span }) => sameSpan(span, part.span)).map(({ number }) => numberKey(number))
}

export function PartWays({ part, ...props }: ReadingProps & { part: ReadPart }) {
  const name = markName(part)
  const editable = props.mayCorrect && editableList(part.kind) !== null && props.open !== part.id
  const leaf = leafAt(props.leaves, part.span[0])
  return (
    <span class="part__ways">
      <a class="govuk-link" href={markHref(props, part)} aria-label={text.inTextOf(name)}>
        {text.inText}
        {leaf !== props.leaf && ` (${text.elsewhere(leaf + 1)})`}
      </a>
      {editable && (
        <a class="govuk-link" href={paths.edit(props.kept.id, part.id)} aria-label={text.editOf(name)}>
          {text.edit}
        </a>
      )}
    </span>
  )
}

function Removal({ frame, kept, part }: ReadingProps & { part: ReadPart }) {
  return (
    <div class="part__acts">
      <ConfirmButton
        frame={frame}
        action={paths.remove(kept.id, part.id)}
        label={text.notThere}
        question={text.removeQuestion}
        hidden={{ version: kept.version }}
      />
    </div>
  )
}

export function isCorrected({ kept }: Pick<ReadingProps, 'kept'>, part: ReadPart): boolean {
  const field = editableList(part.kind)
  return field !== null && kept.corrections.some((one) => placeOf(one) === placeOf({ field, span: part.span }))
}
