import {
  Checkbox,
  EmptyState,
  Form,
  type FormProblem,
  type Frame,
  HiddenField,
  LinkButton,
  Panel,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
} from '../../../ui/index.ts'
import { type Comparison, decidable, type EditionList, editionLists, isProposed } from '../rules/edition.ts'
import type { Change } from '../rules/part-changes.ts'
import type { Plan } from '../rules/plan.ts'
import { changeLabels, editionFields, editionPaths, editionText, listLabels } from '../text/editions.ts'
import { reviewText } from '../text/review.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'
import { ChangeCard, nameOfChange } from './change-list.tsx'

const text = editionText.compare

interface ComparePageProps {
  frame: Frame
  problem: FormProblem | null
  plan: Plan
  draft: Plan
  comparison: Comparison
}

/** The amending document against the plan: every difference with a box to take it over. */
export function ComparePage(props: ComparePageProps) {
  const { frame, problem, plan, draft, comparison } = props
  const all = decidable(comparison)
  return (
    <StaffPage
      frame={frame}
      title={text.title(planName(plan))}
      caption={`${text.caption}: ${planName(draft)}`}
      lead={text.lead}
      breadcrumbs={[
        { text: planText.deskTitle, href: paths.desk },
        { text: reviewText.title(planName(draft)), href: paths.review(draft.id) },
      ]}
      problem={problem}
      aside={<Consequences />}
    >
      {all.length === 0 ? (
        <EmptyState title={text.nothing}>{text.nothingText}</EmptyState>
      ) : (
        <Form frame={frame} action={editionPaths.apply(draft.id)}>
          <HiddenField name="version" value={draft.version} />
          <HiddenField name="planVersion" value={plan.version} />
          <Summary changes={all.map(({ change }) => change)} />
          {editionLists.map((list) => (
            <ListOfChanges key={list} list={list} changes={comparison[list]} whole={draft.amendsWhole} />
          ))}
          <SubmitButton icon="check">{text.submit}</SubmitButton>
        </Form>
      )}
      <Pairing {...props} />
      <LinkButton href={paths.review(draft.id)} tone="secondary">
        {text.back}
      </LinkButton>
    </StaffPage>
  )
}

function Consequences() {
  return (
    <Panel title={text.will}>
      <ul class="govuk-list govuk-list--bullet">
        {text.consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  )
}

export function Summary({ changes }: { changes: readonly Pick<Change, 'kind'>[] }) {
  const kinds = ['changed', 'added', 'removed', 'moved'] as const
  const counts = kinds.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
  return (
    <p class="govuk-body">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => text.counts(count, changeLabels[kind].toLocaleLowerCase('vi')))
        .join(' · ')}
    </p>
  )
}

function ListOfChanges({ list, changes, whole }: { list: EditionList; changes: readonly Change[]; whole: boolean }) {
  const open = changes.filter(({ kind }) => kind !== 'same')
  if (changes.length === 0 || (list === 'head' && open.length === 0)) return null
  const same = changes.length - open.length
  const silent = open.filter((change) => !isProposed(change, whole))
  return (
    <Section id={`khac-${list}`} title={listLabels[list]}>
      {open.length === 0 && <p class="govuk-body">{text.none}</p>}
      <Choices changes={open.filter((change) => isProposed(change, whole))} whole={whole} />
      {silent.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{text.silent(silent.length)}</span>
          </summary>
          <Choices changes={silent} whole={whole} />
        </details>
      )}
      {same > 0 && <p class="govuk-body-s">{text.same(same)}</p>}
    </Section>
  )
}

function Choices({ changes, whole }: { changes: readonly Change[]; whole: boolean }) {
  return (
    <ol class="changes">
      {changes.map((change) => (
        <ChangeCard
          key={change.key}
          change={change}
          side={
            <Checkbox
              name="taken"
              value={change.key}
              label={
                <>
                  {text.take}
                  <span class="govuk-visually-hidden">
                    {' '}
                    {text.takeOne(changeLabels[change.kind], nameOfChange(change))}
                  </span>
                </>
              }
              checked={isProposed(change, whole)}
              id={`ap-dung-${change.key.replace(/[^0-9a-z]/g, '')}`}
            />
          }
        />
      ))}
    </ol>
  )
}

/** Where the machine matched rows wrongly, a person says which belong together. */
function Pairing({ frame, problem, draft, comparison }: ComparePageProps) {
  const rows = (['item', 'task'] as const).flatMap((list) => comparison[list].map((change) => ({ list, change })))
  const fresh = rows.filter(({ change }) => change.after && change.kind !== 'same')
  const old = rows.filter(({ change }) => change.before && change.kind !== 'same')
  if (fresh.length === 0 || old.length === 0) return null
  return (
    <details class="govuk-details" id="ghep" open={problem?.errors.part !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{text.pairTitle}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{text.pairLead}</p>
        <Form frame={frame} action={editionPaths.pair(draft.id)}>
          <SelectField
            name="part"
            label={editionFields.part}
            problem={problem}
            choices={fresh.map(({ list, change }) => ({
              value: `${list}:${change.after?.id ?? ''}`,
              label: `${listLabels[list]}: ${shortened(change.after?.text ?? '', 90)}`,
            }))}
          />
          <SelectField
            name="replaces"
            label={editionFields.replaces}
            problem={problem}
            choices={[
              { value: 'new', label: text.pairNone },
              ...old.map(({ list, change }) => ({
                value: change.before?.id ?? '',
                label: `${listLabels[list]}: ${shortened(change.before?.text ?? '', 90)}`,
              })),
            ]}
          />
          <SubmitButton tone="secondary">{text.pairSubmit}</SubmitButton>
        </Form>
      </div>
    </details>
  )
}
