import { Checkbox, CheckboxField, RadioField, SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { areas, exampleProblem, kinds, units, words } from '../text/example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

/** Wrong fields beside right ones: the ids differ from the names, so the messages are asked for by name. */
const problem: FormProblem = exampleProblem
const fileLimit = 20_000_000

export function Fields({ frame }: { frame: Frame }) {
  return (
    <Form frame={frame} action={paths.components} multipart guard id="fields">
      <Specimen names={['TextField']}>
        <TextField name="title" label={words.title} hint={words.titleHint} />
        <TextField name="title" id="title-filled" label={words.title} value={words.titleValue} />
        <TextField name="title" id="title-wrong" label={words.title} problem={problem} />
        <TextField name="phone" label={words.phone} type="tel" width="medium" optional />
        <TextField name="count" label={words.count} width="short" inputmode="numeric" value="12" />
        <TextField name="secret" label={words.password} type="password" width="medium" autocomplete="off" />
      </Specimen>
      <Specimen names={['DateField']}>
        <DateField name="due" label={words.day} />
        <DateField name="due" id="due-filled" label={words.day} value="30/11/2026" optional />
        <DateField name="due" id="due-wrong" label={words.day} problem={problem} />
      </Specimen>
      <Specimen names={['TextArea']}>
        <TextArea name="note" label={words.note} rows={3} optional />
        <TextArea name="note" id="note-filled" label={words.note} rows={3} value={words.noteValue} />
        <TextArea name="note" id="note-wrong" label={words.note} rows={3} problem={problem} />
      </Specimen>
      <Specimen names={['FileField']}>
        <FileField name="file" label={words.file} accept=".pdf,.docx,.jpg" limit={fileLimit} />
        <FileField name="photos" label={words.photos} accept=".jpg,.png" limit={fileLimit} multiple optional />
        <FileField name="file" id="file-wrong" label={words.file} accept=".pdf" limit={fileLimit} problem={problem} />
      </Specimen>
    </Form>
  )
}

export function Choices({ frame }: { frame: Frame }) {
  return (
    <Form frame={frame} action={paths.components} id="choices">
      <Specimen names={['SelectField']}>
        <SelectField name="unit" id="unit-empty" label={words.unit} empty={words.chooseUnit} choices={units} optional />
        <SelectField name="unit" id="unit-filled" label={words.unit} value="2" choices={units} />
        <SelectField
          name="unit"
          id="unit-wrong"
          label={words.unit}
          empty={words.chooseUnit}
          choices={units}
          problem={problem}
        />
      </Specimen>
      <Specimen names={['RadioField']}>
        <RadioField name="kind" label={words.kind} choices={kinds} value="meeting" />
        <RadioField name="inline" label={words.shown} choices={kinds.slice(0, 2)} inline optional />
        <RadioField name="kind" id="kind-wrong" label={words.kind} choices={kinds} problem={problem} />
      </Specimen>
      <Specimen names={['CheckboxField']}>
        <CheckboxField name="areas" label={words.areas} choices={areas} values={['a']} />
        <CheckboxField name="small" label={words.areas} choices={areas} small optional />
        <CheckboxField name="areas" id="areas-wrong" label={words.areas} choices={areas} problem={problem} />
      </Specimen>
      <Specimen names={['Checkbox']}>
        <Checkbox name="agree" label={words.agree} hint={words.agreeHint} />
        <Checkbox name="agree" id="agree-ticked" label={words.agree} checked />
        <Checkbox name="agree" id="agree-wrong" label={words.agree} problem={problem} />
      </Specimen>
    </Form>
  )
}
