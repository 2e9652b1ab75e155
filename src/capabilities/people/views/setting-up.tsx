import type { Ask } from '../../../kernel/site.ts'
import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { NewPasswordFields } from './signing-in.tsx'

interface SetUpProps {
  readonly ask: Ask
  readonly provinces: readonly { code: string; name: string }[]
}

export function SetUpPage({ ask, provinces }: SetUpProps) {
  const { frame, problem } = ask
  return (
    <PortalPage frame={frame} title={text.setUp.title} lead={text.setUp.lead} problem={problem}>
      <Form frame={frame} action={paths.setUp}>
        <TextField
          name="code"
          label={labels.code}
          hint={text.setUp.codeHint}
          problem={problem}
          width="medium"
          autocomplete="one-time-code"
          spellcheck={false}
        />
        <h2 class="govuk-heading-m">{text.setUp.officeLegend}</h2>
        <OfficeFields problem={problem} provinces={provinces} />
        <h2 class="govuk-heading-m">{text.setUp.adminLegend}</h2>
        <TextField name="name" label={labels.name} problem={problem} width="medium" autocomplete="name" />
        <TextField
          name="title"
          label={text.setUp.titleLabel}
          problem={problem}
          value={text.setUp.titleDefault}
          width="medium"
          autocomplete="organization-title"
        />
        <TextField
          name="username"
          label={labels.username}
          hint={text.account.usernameHint}
          problem={problem}
          width="medium"
          autocomplete="username"
          spellcheck={false}
        />
        <NewPasswordFields problem={problem} />
        <h2 class="govuk-heading-m">{text.setUp.mailLegend}</h2>
        <MailFields ask={ask} />
        <SubmitButton>{text.setUp.submit}</SubmitButton>
      </Form>
    </PortalPage>
  )
}

function OfficeFields({ problem, provinces }: Pick<Ask, 'problem'> & Pick<SetUpProps, 'provinces'>) {
  return (
    <>
      <SelectField
        name="office"
        label={labels.office}
        hint={text.setUp.officeHint}
        problem={problem}
        empty={text.setUp.typed}
        choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        name="officeName"
        label={labels.officeName}
        hint={text.setUp.officeNameHint}
        problem={problem}
        width="medium"
        autocomplete="organization"
        optional
      />
      <TextArea
        name="departments"
        label={labels.departments}
        hint={text.setUp.departmentsHint}
        problem={problem}
        value={text.setUp.departments.join('\n')}
        rows={12}
        optional
      />
    </>
  )
}

function MailFields({ ask }: { ask: Ask }) {
  const { smtpUrl } = ask.kernel.config
  const note = smtpUrl ? text.setUp.mailBySmtp(new URL(smtpUrl).host) : text.setUp.mailToFolder
  return (
    <>
      <p class="govuk-body">{note}</p>
      <TextField
        name="email"
        label={labels.email}
        hint={text.account.emailHint}
        problem={ask.problem}
        width="medium"
        type="email"
        autocomplete="email"
        optional
      />
      <Checkbox name="testMail" label={labels.testMail} problem={ask.problem} checked={smtpUrl !== null} />
    </>
  )
}
