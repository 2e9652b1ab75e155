import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { Inset, Warning } from '../../../ui/prose.tsx'
import { chosenKinds, defaults, hours, type Rhythm, type Way, ways } from '../rules.ts'
import { kindLabels, paths, settingsFields, settingsText, stopText, text, wayLabels } from '../text.ts'

interface SettingsPageProps {
  frame: Frame
  problem: FormProblem | null
  settings: { readonly chosen: ReadonlyMap<string, Way>; readonly rhythm: Rhythm; readonly version: number }
  hasEmail: boolean
}

/** Which news comes by letter, and when. */
export function SettingsPage({ frame, problem, settings, hasEmail }: SettingsPageProps) {
  const { chosen, rhythm, version } = settings
  const times = hours.map((hour) => ({ value: hour, label: hour }))
  return (
    <StaffPage
      frame={frame}
      title={settingsText.title}
      lead={settingsText.lead}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={problem}
    >
      {!hasEmail && <Warning>{settingsText.noEmail}</Warning>}
      {!rhythm.letters && <Inset>{settingsText.stopped}</Inset>}
      <Form frame={frame} action={paths.settings} guard>
        <HiddenField name="version" value={version} />
        <Checkbox
          name="letters"
          label={settingsFields.letters}
          hint={settingsText.account}
          problem={problem}
          checked={rhythm.letters}
        />
        <Section title={settingsText.kinds} id="loai">
          <div class="settings-grid">
            {chosenKinds.map((kind) => (
              <SelectField
                key={kind}
                name={kind}
                label={kindLabels[kind]}
                problem={problem}
                value={chosen.get(kind) ?? defaults.way}
                choices={ways.map((way) => ({ value: way, label: wayLabels[way] }))}
              />
            ))}
          </div>
        </Section>
        <Section title={settingsText.times} id="thoi-gian">
          <div class="settings-grid">
            <SelectField
              name="digestAt"
              label={settingsFields.digestAt}
              problem={problem}
              value={rhythm.digestAt}
              choices={times}
            />
            <SelectField
              name="quietFrom"
              label={settingsFields.quietFrom}
              problem={problem}
              value={rhythm.quietFrom}
              choices={times}
            />
            <SelectField
              name="quietTo"
              label={settingsFields.quietTo}
              problem={problem}
              value={rhythm.quietTo}
              choices={times}
            />
          </div>
          <p class="govuk-hint">{settingsText.quietHint}</p>
          <Checkbox name="daysOff" label={settingsFields.daysOff} problem={problem} checked={rhythm.daysOff} />
        </Section>
        <SubmitButton>{settingsText.save}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

/** The end of letters, from the link in one. */
export function StopPage({ frame, done, action }: { frame: Frame; done: boolean; action: string }) {
  return (
    <PortalPage frame={frame} title={stopText.title}>
      <p class="govuk-body">{done ? stopText.stopped : stopText.body}</p>
      {!done && (
        <Form frame={frame} action={action}>
          <SubmitButton>{stopText.stop}</SubmitButton>
        </Form>
      )}
    </PortalPage>
  )
}
