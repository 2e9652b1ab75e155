import {
  Checkbox,
  ConfirmButton,
  classes,
  Form,
  HiddenField,
  Icon,
  Inset,
  LinkButton,
  Pager,
  Panel,
  StaffPage,
  SubmitButton,
} from '../../../ui/index.ts'
import { documentPaths } from '../../documents/index.ts'
import { dismissedFor } from '../rules/keeping.ts'
import { isEditable, type PartKind, partKinds, type ReadPart } from '../rules/parts.ts'
import { leafAt } from '../rules/stretches.ts'
import { handingText } from '../text/handing.ts'
import { added, kindLabels, labels, paths, text } from '../text.ts'
import { HeadPart } from './head-part.tsx'
import { MarkedText } from './marked-text.tsx'
import { PartForm } from './part-form.tsx'
import { PartRow } from './part-row.tsx'
import { documentName, shorten } from './part-words.ts'
import { ProcedureList, type ProcedurePart } from './procedure-list.tsx'
import { isOnLeaf, type ReadingProps } from './reading-props.ts'

/** A document and all that was read in it, side by side. */
export function ReadingPage(props: ReadingProps) {
  const { frame, kept, reading, problem, leaf, leaves } = props
  return (
    <StaffPage
      frame={frame}
      title={documentName(kept, reading)}
      caption={text.title}
      lead={reading.title ?? undefined}
      breadcrumbs={[
        { text: text.title, href: paths.read },
        ...(kept.handingId ? [{ text: handingText.title, href: paths.handing(kept.handingId) }] : []),
      ]}
      problem={problem}
    >
      {kept.state === 'dismissed' && <Dismissed {...props} />}
      <Status {...props} />
      {reading.type === null && <Inset>{text.notOfficial}</Inset>}
      <div class="review">
        <div class="review__parts">
          <HeadPart {...props} />
          <Onward {...props} />
          <Groups {...props} />
        </div>
        <div class="review__source">
          <MarkedText {...props} />
          {leaves.length > 1 && (
            <>
              <p class="govuk-body">{text.leaf(leaf + 1, leaves.length)}</p>
              <Pager frame={frame} page={leaf + 1} pages={leaves.length} />
              <Contents {...props} />
            </>
          )}
        </div>
      </div>
    </StaffPage>
  )
}

function Dismissed({ frame, kept, mayRestore }: ReadingProps) {
  return (
    <Inset>
      <p class="govuk-body">{text.dismissedNote(dismissedFor)}</p>
      {mayRestore && (
        <Form frame={frame} action={paths.restore(kept.id)}>
          <SubmitButton tone="secondary">{text.restore}</SubmitButton>
        </Form>
      )}
    </Inset>
  )
}

function Status({ parts, kept, slug }: ReadingProps) {
  const doubts = parts.filter(({ kind }) => kind === 'doubt')
  return (
    <div class="review-status" id="trang-thai">
      <a
        class={classes('govuk-link review-status__count', doubts.length === 0 && 'review-status__count--done')}
        href={doubts.length > 0 ? '#nhom-doubt' : '#dang-ky'}
      >
        <Icon name={doubts.length === 0 ? 'check' : 'warning'} /> {text.doubts(doubts.length)}
      </a>
      <a class="govuk-link review-status__source" href="#van-ban-goc">
        {text.toSource}
      </a>
      {kept.state === 'open' ? (
        <LinkButton href="#dang-ky" tone="secondary">
          {text.register}
        </LinkButton>
      ) : (
        slug && <LinkButton href={documentPaths.document(slug)}>{text.toDocument}</LinkButton>
      )}
    </div>
  )
}

/** The ways on: into the register, and what later capabilities make of it. */
function Onward({ frame, kept, onward, mayCorrect, problem, slug }: ReadingProps) {
  if (!mayCorrect && onward.length === 0 && !slug) return null
  return (
    <div id="dang-ky">
      <Panel title={text.next}>
        {onward}
        {mayCorrect && (
          <>
            <Form frame={frame} action={paths.register(kept.id)}>
              <HiddenField name="version" value={kept.version} />
              <Checkbox name="isPublic" label={labels.isPublic} hint={text.registerHint} problem={problem} />
              <SubmitButton>{text.register}</SubmitButton>
            </Form>
            <ConfirmButton
              frame={frame}
              action={paths.dismiss(kept.id)}
              label={text.dismiss}
              question={text.dismissQuestion(dismissedFor)}
              tone="warning"
              hidden={{ version: kept.version }}
            />
          </>
        )}
        {slug && (
          <p class="govuk-body">
            <a class="govuk-link" href={documentPaths.document(slug)}>
              {text.toDocument}
            </a>
          </p>
        )}
      </Panel>
    </div>
  )
}

function Groups(props: ReadingProps) {
  return (
    <>
      {partKinds.map((kind) => (
        <Group key={kind} {...props} kind={kind} />
      ))}
      <Missed {...props} />
    </>
  )
}

const addForm = (kind: PartKind) => `${added}-${kind}`

/** Ways to add what the machine found nothing of. */
function Missed({ kept, parts, mayCorrect, open }: ReadingProps) {
  const kinds = partKinds.filter(
    (kind) => isEditable(kind) && open !== addForm(kind) && !parts.some((part) => part.kind === kind),
  )
  if (!mayCorrect || kinds.length === 0) return null
  return (
    <p class="govuk-body">
      {text.missed}
      {kinds.map((kind, at) => (
        <span key={kind}>
          {at > 0 && ' ·'}{' '}
          <a class="govuk-link" href={paths.edit(kept.id, addForm(kind))}>
            {kindLabels[kind].one}
          </a>
        </span>
      ))}
    </p>
  )
}

const mostOpen = 40

function Group({ kind, ...props }: ReadingProps & { kind: (typeof partKinds)[number] }) {
  const all = props.parts.filter((part) => part.kind === kind)
  const here = kind === 'doubt' ? all : all.filter((part) => isOnLeaf(props, part))
  const own = props.mayCorrect && isEditable(kind) ? kind : null
  const adding = own !== null && props.open === addForm(own)
  if (all.length === 0 && !adding) return null
  const holds = here.some(({ id }) => id === props.open) || adding
  return (
    <details class="review__group read-group" id={`nhom-${kind}`} open={here.length <= mostOpen || holds}>
      <summary class="review__group-head">
        <h2 class="review__group-title">
          {kindLabels[kind].many} <span class="review__group-count">{text.onLeaf(here.length, all.length)}</span>
        </h2>
      </summary>
      <Rows {...props} kind={kind} all={all} here={here} />
      {own && adding && (
        <div class="part part--open" id={`m-${addForm(own)}`}>
          <PartForm {...props} kind={own} />
        </div>
      )}
      {own && !adding && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={paths.edit(props.kept.id, addForm(own))}
            aria-label={text.addOf(kindLabels[kind].many)}
          >
            {text.add}
          </a>
        </p>
      )}
    </details>
  )
}

interface RowsProps extends ReadingProps {
  kind: PartKind
  all: readonly ReadPart[]
  here: readonly ReadPart[]
}

function Rows({ kind, all, here, ...props }: RowsProps) {
  if (kind !== 'procedure')
    return (
      <>
        {here.map((part) => (
          <PartRow key={part.id} {...props} part={part} />
        ))}
      </>
    )
  const edited = all.find(({ id }) => id === props.open)
  const listed = all.filter((part): part is ProcedurePart => part.kind === 'procedure' && part !== edited)
  return (
    <>
      {edited && <PartRow {...props} part={edited} />}
      <ProcedureList {...props} procedures={listed} />
    </>
  )
}

const contentsDepth = 2
const mostContents = 400

/** The headings of the whole document, each leading to its leaf. */
function Contents({ parts, kept, leaves }: ReadingProps) {
  const headings = parts.filter(
    (part) =>
      part.kind === 'outline' &&
      part.depth < contentsDepth &&
      part.node.kind !== 'clause' &&
      part.node.kind !== 'point',
  )
  if (headings.length === 0) return null
  return (
    <details class="read-contents">
      <summary>{text.contents}</summary>
      <ol class="govuk-list">
        {headings.slice(0, mostContents).map((part) =>
          part.kind !== 'outline' ? null : (
            <li key={part.id}>
              <a class="govuk-link" href={paths.leaf(kept.id, leafAt(leaves, part.span[0]), `g-${part.id}`)}>
                {part.node.rawMarker} {shorten(part.node.title || part.node.text, 90)}
              </a>
            </li>
          ),
        )}
      </ol>
    </details>
  )
}
