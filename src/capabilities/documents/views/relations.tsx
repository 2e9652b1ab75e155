import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { KeptRelation } from '../rules.ts'
import { relationText as text } from '../text/relations.ts'
import { clauseWords, paths, relationLabels } from '../text.ts'

interface KeptProps {
  readonly frame: Frame
  /** Of the document that points at the others. */
  readonly documentId: string
  readonly relations: readonly KeptRelation[]
  readonly problem: FormProblem | null
}

/** What the document points at, each with a way to take it out; below, what was taken out and why. */
export function KeptRelations({ frame, documentId, relations, problem }: KeptProps) {
  const [standing, removed] = [
    relations.filter((one) => one.removed === null),
    relations.filter((one) => one.removed !== null),
  ]
  return (
    <section id="lien-quan">
      <h2 class="govuk-heading-m">{text.title}</h2>
      {standing.length === 0 && <p class="govuk-hint">{text.none}</p>}
      {standing.length > 0 && (
        <ItemList label={text.title}>
          {standing.map((one) => (
            <ItemRow key={one.id} title={nameOf(one)} href={paths.document(one.document.slug)} meta={wordsOf(one)}>
              <Remove frame={frame} action={paths.removeRelation(documentId)} one={one} problem={problem} />
            </ItemRow>
          ))}
        </ItemList>
      )}
      {removed.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.removed}</h3>
          <ItemList label={text.removed}>
            {removed.map((one) => (
              <ItemRow
                key={one.id}
                title={nameOf(one)}
                href={paths.document(one.document.slug)}
                meta={`${wordsOf(one)}. ${text.removedAt(formatDateTime(one.removed?.at ?? new Date(0)), one.removed?.reason ?? '')}`}
              >
                <Form frame={frame} action={paths.restoreRelation(documentId)}>
                  <HiddenField name="relationId" value={one.id} />
                  <SubmitButton tone="secondary">
                    {text.restore}
                    <span class="govuk-visually-hidden">: {nameOf(one)}</span>
                  </SubmitButton>
                </Form>
              </ItemRow>
            ))}
          </ItemList>
        </>
      )}
    </section>
  )
}

interface RemoveProps {
  readonly frame: Frame
  readonly action: string
  readonly one: KeptRelation
  readonly problem: FormProblem | null
}

function Remove({ frame, action, one, problem }: RemoveProps) {
  const refused = problem?.values.relationId === one.id ? problem : null
  const label = (
    <>
      {text.remove}
      <span class="govuk-visually-hidden">: {nameOf(one)}</span>
    </>
  )
  return (
    <ConfirmButton
      frame={frame}
      action={action}
      label={label}
      question={text.removeHint}
      hidden={{ relationId: one.id }}
      open={refused !== null}
    >
      {/* the page's list of what is wrong leads to the field by its name */}
      <TextField id={refused ? 'removal' : `bo-${one.id}`} name="removal" label={text.reason} problem={refused} />
    </ConfirmButton>
  )
}

const nameOf = ({ document: { type, number } }: KeptRelation) => [type, number].filter(Boolean).join(' ')
const wordsOf = ({ relation, clause }: KeptRelation) =>
  [relationLabels[relation], clause && clauseWords(clause)].filter(Boolean).join(', ')
