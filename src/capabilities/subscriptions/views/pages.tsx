import { CheckboxField, RadioField } from '../../../ui/choice-field.tsx'
import { type FormProblem, typedValues } from '../../../ui/fields.tsx'
import { ButtonRow, Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { DefinitionNote, Prose } from '../../../ui/prose.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { maskedAddress, newsKinds, rhythms, type Subscriber, type Wish } from '../rules.ts'
import { kindLabels, labels, paths, rhythmLabels, text } from '../text.ts'

export interface Choices {
  readonly units: readonly { value: string; label: string; group: string }[]
  readonly topics: readonly { value: string; label: string }[]
}

interface SubscribeProps {
  frame: Frame
  problem: FormProblem | null
  choices: Choices
  office: string
  /** What the link to this page chose beforehand. */
  asked: { units: readonly string[]; topics: readonly string[] }
}

export function SubscribePage({ frame, problem, choices, office, asked }: SubscribeProps) {
  const wish = { rhythm: 'daily', kinds: newsKinds } as const
  return (
    <PortalPage frame={frame} title={text.title} lead={text.lead} problem={problem}>
      <Form frame={frame} action={paths.form}>
        <TextField
          name="address"
          label={labels.address}
          type="email"
          inputmode="email"
          autocomplete="email"
          width="medium"
          maxlength={200}
          spellcheck={false}
          problem={problem}
        />
        <WishFields problem={problem} choices={choices} wish={wish} units={asked.units} topics={asked.topics} />
        <div class="subscribe__trap" aria-hidden="true">
          <label for="website">{labels.website}</label>
          <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <CheckboxField
          name="consent"
          label={labels.consent}
          hint={text.consentHint}
          problem={problem}
          choices={[{ value: 'on', label: text.consent(office) }]}
        />
        <ButtonRow>
          <SubmitButton>{text.ask}</SubmitButton>
        </ButtonRow>
      </Form>
    </PortalPage>
  )
}

interface WishProps {
  problem: FormProblem | null
  choices: Choices
  wish: Pick<Wish, 'rhythm' | 'kinds'>
  units: readonly string[]
  topics: readonly string[]
}

function WishFields({ problem, choices, wish, units, topics }: WishProps) {
  const groups = [...new Set(choices.units.map(({ group }) => group))]
  const isNarrow = units.some(Boolean) || topics.some(Boolean)
  return (
    <>
      <CheckboxField
        name="kinds"
        label={labels.kinds}
        values={wish.kinds}
        problem={problem}
        choices={newsKinds.map((value) => ({ value, label: kindLabels[value] }))}
      />
      <RadioField
        name="rhythm"
        label={labels.rhythm}
        value={wish.rhythm}
        problem={problem}
        choices={rhythms.map((value) => ({ value, label: rhythmLabels[value] }))}
      />
      <DefinitionNote title={text.narrow} open={isNarrow || problem !== null}>
        <p class="govuk-body">{text.all}</p>
        <CheckboxField
          name="topics"
          label={labels.topics}
          values={topics}
          problem={problem}
          choices={choices.topics}
          small
          optional
        />
        {groups.map((group, index) => (
          <UnitGroup
            key={group}
            {...{ group, problem, chosen: units }}
            id={`units-${index + 1}`}
            choices={choices.units.filter((unit) => unit.group === group)}
          />
        ))}
      </DefinitionNote>
    </>
  )
}

interface UnitGroupProps {
  group: string
  id: string
  problem: FormProblem | null
  chosen: readonly string[]
  choices: Choices['units']
}

/** A group of many is folded away until asked for, unless something of it is chosen: on a phone they are several screens. */
function UnitGroup({ group, id, problem, chosen, choices }: UnitGroupProps) {
  const field = (
    <CheckboxField
      name="units"
      id={id}
      label={`${labels.units}: ${group}`}
      values={chosen}
      problem={problem}
      choices={choices}
      small
      optional
    />
  )
  if (choices.length <= 6) return field
  const isOpen = choices.some(({ value }) => typedValues({ name: 'units', problem, values: chosen }).includes(value))
  return (
    <DefinitionNote title={`${group} (${choices.length})`} open={isOpen}>
      {field}
    </DefinitionNote>
  )
}

interface ManageProps {
  frame: Frame
  problem: FormProblem | null
  choices: Choices
  subscriber: Subscriber
  units: readonly string[]
  stopHref: string
}

export function ManagePage({ frame, problem, choices, subscriber, units, stopHref }: ManageProps) {
  return (
    <PortalPage
      frame={frame}
      title={text.manageTitle}
      lead={text.manageLead(maskedAddress(subscriber.address))}
      problem={problem}
    >
      <Form frame={frame} action={frame.path}>
        <WishFields problem={problem} choices={choices} wish={subscriber} units={units} topics={subscriber.topics} />
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={stopHref} tone="secondary">
            {text.stopTitle}
          </LinkButton>
        </ButtonRow>
      </Form>
    </PortalPage>
  )
}

interface TellProps {
  frame: Frame
  title: string
  paragraphs: readonly string[]
  button?: { label: string; action: string; tone?: 'warning' }
  /** Offers to subscribe anew. */
  again?: boolean
}

/** One thing said, and at most one to do. */
export function TellPage({ frame, title, paragraphs, button, again }: TellProps) {
  return (
    <PortalPage frame={frame} title={title}>
      <Prose>
        {paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {again && (
          <p>
            <a class="govuk-link" href={paths.form}>
              {text.again}
            </a>
          </p>
        )}
      </Prose>
      {button && (
        <Form frame={frame} action={button.action}>
          <SubmitButton tone={button.tone}>{button.label}</SubmitButton>
        </Form>
      )}
    </PortalPage>
  )
}
