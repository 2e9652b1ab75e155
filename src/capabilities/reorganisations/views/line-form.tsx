import type { Ask } from '../../../kernel/site.ts'
import { Checkbox, Form, HiddenField, SelectField, SubmitButton, TextField } from '../../../ui/index.ts'
import { kindLabels, unitKinds } from '../../units/index.ts'
import { ways } from '../rules/editing.ts'
import type { Reorganisation } from '../rules/reorganisation.ts'
import { pagePaths, pageText, wayLabel } from '../text/pages.ts'

interface LineFormProps {
  readonly ask: Ask
  readonly one: Reorganisation
  readonly units: readonly string[]
  readonly heirs: readonly string[]
}

/** One line by hand. The lists of suggestions are the browser's own, so that they can be typed into without a script. */
export function LineForm({ ask, one, units, heirs }: LineFormProps) {
  const { fields, hints } = pageText
  const { problem } = ask
  return (
    <Form frame={ask.frame} action={pagePaths.lines(one.id)}>
      <HiddenField name="version" value={one.version} />
      <Suggestions id="don-vi-cu" words={units} />
      <Suggestions id="don-vi-nhan" words={heirs} />
      <div class="field-row">
        <TextField name="from" label={fields.from} hint={hints.from} list="don-vi-cu" problem={problem} />
        <SelectField
          name="way"
          label={fields.way}
          problem={problem}
          choices={ways.map((way) => ({ value: way, label: wayLabel(way) }))}
        />
      </div>
      <TextField name="to" label={fields.to} hint={hints.to} list="don-vi-nhan" problem={problem} optional />
      <details class="govuk-details" open={opensNewUnit(ask)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{pageText.newUnitTitle}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-hint">{hints.newUnit}</p>
          <TextField name="newCode" label={fields.newCode} width="medium" problem={problem} optional />
          <TextField name="newName" label={fields.newName} problem={problem} optional />
          <SelectField
            name="newKind"
            label={fields.newKind}
            empty=""
            problem={problem}
            choices={unitKinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
            optional
          />
          <TextField
            name="parent"
            label={fields.parent}
            hint={hints.parent}
            list="don-vi-nhan"
            problem={problem}
            optional
          />
        </div>
      </details>
      <TextField name="share" label={fields.share} hint={hints.share} width="short" problem={problem} optional />
      <div class="field-row">
        <TextField
          name="population"
          label={fields.population}
          hint={hints.population}
          width="medium"
          inputmode="numeric"
          problem={problem}
          optional
        />
        <TextField
          name="area"
          label={fields.area}
          hint={hints.area}
          width="medium"
          inputmode="decimal"
          problem={problem}
          optional
        />
      </div>
      <Checkbox name="main" label={fields.main} hint={hints.main} problem={problem} />
      <TextField name="function" label={fields.function} hint={hints.function} problem={problem} optional />
      <TextField name="basis" label={fields.basis} problem={problem} optional />
      <SubmitButton>{pageText.addLine}</SubmitButton>
    </Form>
  )
}

const newFields = ['newCode', 'newName', 'newKind', 'parent']

const opensNewUnit = ({ problem }: Ask) =>
  newFields.some((name) => problem?.errors[name] || (problem?.values[name] ?? '') !== '')

function Suggestions({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  )
}
