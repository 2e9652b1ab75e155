import {
  ButtonRow,
  Checkbox,
  CheckboxField,
  ConfirmButton,
  DateField,
  Form,
  type FormProblem,
  formatDate,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { groupLabels, unitGroups } from '../../units/index.ts'
import type { Conclusion } from '../rules/conclusion.ts'
import { dayOfMeeting } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'
import { conclusionMeta } from './conclusions.tsx'
import type { MinutesProps } from './minutes-page.tsx'

/** Each conclusion with its form folded away, and an open one for the next. */
export function ConclusionForms({ frame, problem, meeting, conclusions, tree, units }: MinutesProps) {
  const words = text.minutes
  const adding = paths.conclusions(meeting.id)
  const typed = (action: string) => (frame.path === action ? problem : null)
  return (
    <>
      {conclusions.map((one, index) => {
        const action = paths.conclusion(meeting.id, one.id)
        return (
          <div key={one.id} class="conclusion">
            <p class="govuk-body">
              {index + 1}. {one.text}
            </p>
            <p class="govuk-hint">{conclusionMeta(one, tree, dayOfMeeting(meeting))}</p>
            <ConfirmButton
              frame={frame}
              action={action}
              label={`${words.change} ${index + 1}`}
              question=""
              confirm={text.agenda.save}
              hidden={{ conclusionVersion: one.version }}
              open={typed(action) !== null}
            >
              <Fields one={one} problem={typed(action)} units={units} />
              <Checkbox id={`drop-${one.id}`} name="drop" label={words.drop} />
            </ConfirmButton>
          </div>
        )
      })}
      <h3 class="govuk-heading-s">{words.addTitle}</h3>
      <Form frame={frame} action={adding}>
        <Fields one={null} problem={typed(adding)} units={units} />
        <ButtonRow>
          <SubmitButton tone="secondary">{words.add}</SubmitButton>
        </ButtonRow>
      </Form>
    </>
  )
}

const offered = 3

function Fields(props: {
  one: Conclusion | null
  problem: FormProblem | null
  units: readonly { id: string; name: string }[]
}) {
  const { one, problem } = props
  const id = (name: string) => (one ? `${name}-${one.id}` : name)
  const choices = props.units.map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <>
      <TextArea
        id={id('conclusion')}
        name="conclusion"
        label={labels.conclusion}
        problem={problem}
        value={one?.text}
        rows={3}
      />
      <Units id={id('leadUnits')} name="leadUnits" chosen={one?.leadUnits} {...{ choices, problem }} />
      <CheckboxField
        id={id('leadGroups')}
        name="leadGroups"
        label={labels.leadGroups}
        problem={problem}
        values={one?.leadGroups}
        choices={unitGroups.map((group) => ({ value: group, label: groupLabels[group] }))}
        small
        optional
      />
      <Units id={id('supportUnits')} name="supportUnits" chosen={one?.supportUnits} {...{ choices, problem }} />
      <div class="field-row">
        <DateField
          id={id('dueOn')}
          name="dueOn"
          label={labels.dueOn}
          hint=""
          problem={problem}
          value={one?.dueOn && formatDate(one.dueOn)}
          optional
        />
        <TextField
          id={id('product')}
          name="product"
          label={labels.product}
          problem={problem}
          value={one?.product}
          optional
        />
      </div>
    </>
  )
}

interface UnitsProps {
  id: string
  name: 'leadUnits' | 'supportUnits'
  chosen: readonly string[] | undefined
  choices: readonly { value: string; label: string }[]
  problem: FormProblem | null
}

/** A few native lists: they work on every phone, and more than a few units are a group. */
function Units({ id, name, chosen = [], choices, problem }: UnitsProps) {
  const typed = problem?.values[name]
  const values = typed === undefined ? chosen : [typed].flat()
  const slots = Math.max(offered, values.length + 1)
  return (
    <div class="field-row">
      {Array.from({ length: slots }, (_, index) => (
        <SelectField
          key={index}
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={name}
          label={`${labels[name]} ${index + 1}`}
          problem={index === 0 && problem ? { values: { [name]: values[0] ?? '' }, errors: problem.errors } : null}
          value={values[index]}
          choices={choices}
          empty=""
          optional
        />
      ))}
    </div>
  )
}
