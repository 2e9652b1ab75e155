import type { Citation, Fact, Reading } from '../../../reading/index.ts'
import {
  Form,
  formatNumber,
  HiddenField,
  LinkButton,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { CitedFields } from '../../documents/index.ts'
import { citationRoles, procedureActions } from '../rules/inputs.ts'
import { type EditableKind, isEditable, type ReadPart } from '../rules/parts.ts'
import { actionLabels, added, labels, paths, roleLabels, text } from '../text.ts'
import type { ReadingProps } from './reading-props.ts'
import { TaskFields } from './task-fields.tsx'

const actions = { citation: paths.citation, task: paths.task, procedure: paths.procedure, fact: paths.fact } as const

/** The form of what was read at a place; without `part`, of what was missed. */
export function PartForm({ part, kind, ...props }: ReadingProps & { part?: ReadPart; kind?: EditableKind }) {
  const shape = kind ?? part?.kind
  if (shape === undefined || !isEditable(shape)) return null
  const { frame, kept, problem } = props
  return (
    <Form frame={frame} action={actions[shape](kept.id, part?.id ?? added)} guard>
      <HiddenField name="version" value={kept.version} />
      {!part && shape !== 'task' && (
        <TextField name="quote" label={labels.quote} hint={text.quoteHint} problem={problem} />
      )}
      {shape === 'citation' && (
        <CitationFields {...props} citation={part?.kind === 'citation' ? part.citation : null} />
      )}
      {shape === 'task' && <TaskFields {...props} task={part?.kind === 'task' ? part.task : null} />}
      {shape === 'procedure' && (
        <ProcedureFields {...props} procedure={part?.kind === 'procedure' ? part.procedure : null} />
      )}
      {shape === 'fact' && <FactFields {...props} fact={part?.kind === 'fact' ? part.fact : null} />}
      <div class="part__buttons">
        <SubmitButton>{text.save}</SubmitButton>
        <LinkButton
          href={part ? paths.leaf(kept.id, props.leaf, `m-${part.id}`) : paths.reading(kept.id)}
          tone="secondary"
        >
          {text.cancel}
        </LinkButton>
      </div>
    </Form>
  )
}

type FieldsProps = Pick<ReadingProps, 'problem'>

function CitationFields({ citation, problem }: FieldsProps & { citation: Citation | null }) {
  const { article, clause, point } = citation?.clause ?? {}
  return (
    <>
      <CitedFields cited={citation} labels={labels} problem={problem}>
        <SelectField
          name="role"
          label={labels.role}
          value={citation?.role ?? 'mention'}
          choices={citationRoles.map((value) => ({ value, label: roleLabels[value] }))}
          problem={problem}
        />
      </CitedFields>
      <div class="field-row">
        <TextField name="article" label={labels.article} value={article} width="short" problem={problem} optional />
        <TextField name="clause" label={labels.clause} value={clause} width="short" problem={problem} optional />
        <TextField name="point" label={labels.point} value={point} width="short" problem={problem} optional />
      </div>
    </>
  )
}

function ProcedureFields({ procedure, problem }: FieldsProps & { procedure: Reading['procedures'][number] | null }) {
  return (
    <>
      <TextArea name="name" label={labels.name} rows={2} value={procedure?.name} problem={problem} />
      <div class="field-row">
        <SelectField
          name="action"
          label={labels.action}
          value={procedure?.action ?? 'announce'}
          choices={procedureActions.map((value) => ({ value, label: actionLabels[value] }))}
          problem={problem}
        />
        <TextField name="code" label={labels.code} value={procedure?.code} width="medium" problem={problem} optional />
      </div>
    </>
  )
}

function FactFields({ fact, problem }: FieldsProps & { fact: Fact | null }) {
  return (
    <>
      <TextField name="name" label={labels.name} value={fact?.name} problem={problem} />
      <div class="field-row">
        <TextField
          name="value"
          label={labels.value}
          value={fact && formatNumber(fact.value)}
          width="medium"
          inputmode="decimal"
          problem={problem}
        />
        <TextField name="unit" label={labels.unit} value={fact?.unit} width="medium" problem={problem} />
        <TextField name="period" label={labels.period} value={fact?.period} width="medium" problem={problem} optional />
      </div>
    </>
  )
}
