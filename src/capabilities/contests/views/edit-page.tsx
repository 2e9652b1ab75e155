import type { PlainDate } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  CheckboxField,
  DateField,
  FileField,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  HiddenField,
  Inset,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { BodyEditor, bodyFromText, EditorDialogs } from '../../articles/index.ts'
import { areaCodes, areaLabels } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { writePrizes, writeRounds } from '../rules/lines.ts'
import type { Contest } from '../rules.ts'
import { text } from '../text/desk.ts'
import { labels, paths, prizeWords } from '../text.ts'

interface EditPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  /** null: a new one. */
  readonly contest: Contest | null
  readonly tree: UnitTree
  readonly today: PlainDate
}

export function EditPage({ frame, problem, contest, tree, today }: EditPageProps) {
  return (
    <StaffPage
      frame={frame}
      title={contest ? text.edit : text.make}
      problem={problem}
      breadcrumbs={[
        { text: text.title, href: paths.own },
        ...(contest ? [{ text: contest.title, href: paths.desk(contest.id) }] : []),
      ]}
    >
      {contest?.returnReason && (
        <Inset>
          {text.returnedBecause}: {contest.returnReason}
        </Inset>
      )}
      <Form frame={frame} action={contest ? paths.edit(contest.id) : paths.draft} multipart guard>
        {contest && <HiddenField name="version" value={contest.version} />}
        <What problem={problem} contest={contest} />
        <Who problem={problem} contest={contest} tree={tree} today={today} />
        <DayFields problem={problem} contest={contest} />
        <How problem={problem} contest={contest} />
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
        </ButtonRow>
      </Form>
      <EditorDialogs images={[]} />
    </StaffPage>
  )
}

type Part = Pick<EditPageProps, 'problem' | 'contest'>

function What({ problem, contest }: Part) {
  return (
    <>
      <TextField name="title" label={labels.title} value={contest?.title} problem={problem} maxlength={300} />
      <TextArea
        name="summary"
        label={labels.summary}
        hint={text.summaryHint}
        value={contest?.summary}
        problem={problem}
        rows={2}
        optional
      />
      <div class="field-row">
        <TextField
          name="decisionNumber"
          label={labels.decisionNumber}
          hint={text.decisionHint}
          value={contest?.decisionNumber}
          problem={problem}
        />
        <DateField
          name="decisionOn"
          label={labels.decisionOn}
          value={contest ? formatDate(contest.decisionOn) : ''}
          problem={problem}
        />
      </div>
    </>
  )
}

function Who({ problem, contest, tree, today }: Part & Pick<EditPageProps, 'tree' | 'today'>) {
  return (
    <>
      <TextArea
        name="jointUnits"
        label={labels.jointUnits}
        hint={text.jointHint}
        value={contest?.jointUnitIds.map((id) => tree.nameOn(id, today)).join('\n')}
        problem={problem}
        rows={3}
        optional
      />
      <TextArea
        name="participants"
        label={labels.participants}
        hint={text.participantsHint}
        value={contest?.participants}
        problem={problem}
        rows={3}
      />
    </>
  )
}

export function DayFields({ problem, contest }: Part) {
  return (
    <>
      <div class="field-row">
        <DateField
          name="opensOn"
          label={labels.opensOn}
          value={contest ? formatDate(contest.opensOn) : ''}
          problem={problem}
        />
        <DateField
          name="closesOn"
          label={labels.closesOn}
          value={contest ? formatDate(contest.closesOn) : ''}
          problem={problem}
        />
      </div>
      <TextArea
        name="rounds"
        label={labels.rounds}
        hint={text.roundsHint}
        value={contest && writeRounds(contest.rounds)}
        problem={problem}
        rows={4}
        optional
      />
    </>
  )
}

function How({ problem, contest }: Part) {
  return (
    <>
      <TextArea
        name="place"
        label={labels.place}
        hint={text.placeHint}
        value={contest?.place}
        problem={problem}
        rows={2}
      />
      <TextField
        name="entryUrl"
        label={labels.entryUrl}
        hint={text.entryHint}
        value={contest?.entryUrl}
        problem={problem}
        optional
      />
      <BodyEditor
        label={labels.bodyText}
        bodyText={contest?.rules ?? ''}
        bodyJson={JSON.stringify(bodyFromText(contest?.rules ?? ''))}
        problem={problem}
      />
      <TextArea
        name="prizes"
        label={labels.prizes}
        hint={text.prizesHint}
        value={contest && writePrizes(contest.prizes, prizeWords)}
        problem={problem}
        rows={5}
        optional
      />
      <TextArea
        name="contact"
        label={labels.contact}
        hint={text.contactHint}
        value={contest?.contact}
        problem={problem}
        rows={2}
      />
      <FileField name="file" label={labels.file} hint={text.fileHint} problem={problem} multiple optional />
      <CheckboxField
        name="areas"
        label={labels.areas}
        hint={text.areasHint}
        values={contest?.areas}
        problem={problem}
        choices={areaCodes.map((value) => ({ value, label: areaLabels[value] }))}
        small
      />
    </>
  )
}
