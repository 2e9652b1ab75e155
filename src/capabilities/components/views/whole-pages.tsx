import { Card, CardGroup } from '../../../ui/card.tsx'
import { Checkbox, CheckboxField, RadioField, SelectField } from '../../../ui/choice-field.tsx'
import { ErrorPage } from '../../../ui/error-page.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Hero, Panel, Section } from '../../../ui/hero.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { areas, exampleProblem, kinds, units, words } from '../text/example.ts'
import { layout } from '../text/layout-example.ts'
import { paths, text } from '../text.ts'

const back = [{ text: text.title, href: paths.components }]

/** A form as it comes back: summary, messages at the fields, what was typed, and the banner of something that matters. */
export function ProblemPage({ frame }: { frame: Frame }) {
  const problem: FormProblem = exampleProblem
  return (
    <StaffPage
      frame={{ ...frame, flash: { kind: 'important', text: layout.states.important } }}
      title={text.problemPage}
      problem={problem}
      breadcrumbs={back}
      aside={<Panel title={layout.words.panel}>{layout.words.planMeta}</Panel>}
    >
      <Form frame={frame} action={paths.problem} multipart guard>
        <TextField name="title" label={words.title} hint={words.titleHint} problem={problem} />
        <DateField name="due" label={words.day} problem={problem} />
        <SelectField name="unit" label={words.unit} empty={words.chooseUnit} choices={units} problem={problem} />
        <RadioField name="kind" label={words.kind} choices={kinds} problem={problem} />
        <CheckboxField name="areas" label={words.areas} choices={areas} problem={problem} />
        <TextArea name="note" label={words.note} problem={problem} optional />
        <FileField name="file" label={words.file} accept=".pdf" problem={problem} />
        <Checkbox name="agree" label={words.agree} problem={problem} />
        <ButtonRow>
          <SubmitButton>{words.save}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}

export function PortalSpecimen({ frame }: { frame: Frame }) {
  const of = layout.portal
  return (
    <PortalPage
      frame={frame}
      title={text.portalPage}
      heading={null}
      above={
        <Hero title={of.title} lead={of.lead}>
          {of.frequent} <a href="/tim-kiem?q=ket+hon">{of.marriage}</a>
        </Hero>
      }
    >
      <Section title={layout.words.section} id="tin" more={{ href: '/tin-tuc', label: layout.words.more }}>
        <CardGroup size="medium">
          <Card
            lead
            title={layout.words.leadNews}
            href={paths.components}
            kicker={layout.words.topic}
            meta={layout.words.newsMeta}
          >
            {layout.words.leadBody}
          </Card>
          <Card title={layout.words.news} href={paths.components} meta={layout.words.newsMeta} />
        </CardGroup>
      </Section>
    </PortalPage>
  )
}

export function FailurePage({ frame }: { frame: Frame }) {
  const of = layout.failure
  return (
    <ErrorPage
      frame={frame}
      title={of.title}
      reference={of.reference}
      action={{ href: paths.components, label: text.title }}
    >
      <p>{of.why}</p>
      <p>{of.next}</p>
    </ErrorPage>
  )
}
