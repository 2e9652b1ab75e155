import type { Ask } from '../../../kernel/site.ts'
import { CheckboxField, SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDate } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { DefinitionNote } from '../../../ui/prose.tsx'
import { DateField, TextField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import type { Account } from '../rules/accounts.ts'
import { roles } from '../rules/roles.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { roleHints, roleLabels } from '../text/roles.ts'
import { unitChoices } from './accounts.tsx'

interface FormProps {
  readonly ask: Ask
  readonly tree: UnitTree
}

export function NewAccountPage({ ask, tree }: FormProps) {
  const { frame, problem } = ask
  return (
    <StaffPage
      frame={frame}
      title={text.account.create}
      lead={text.account.createLead}
      breadcrumbs={[{ text: text.accounts.title, href: paths.accounts }]}
      problem={problem}
    >
      <Form frame={frame} action={paths.newAccount} guard>
        <h2 class="govuk-heading-m">{text.account.person}</h2>
        <TextField
          name="username"
          label={labels.username}
          hint={text.account.usernameHint}
          problem={problem}
          width="medium"
          autocomplete="off"
          spellcheck={false}
        />
        <PersonFields problem={problem} />
        <h2 class="govuk-heading-m">{text.account.firstPost}</h2>
        <PostFields ask={ask} tree={tree} />
        <SubmitButton>{text.account.create}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

export function EditAccountPage({ ask, account }: { ask: Ask; account: Account }) {
  const { frame, problem } = ask
  return (
    <StaffPage
      frame={frame}
      title={text.account.editTitle}
      caption={account.username}
      breadcrumbs={[
        { text: text.accounts.title, href: paths.accounts },
        { text: account.name, href: paths.account(account.id) },
      ]}
      problem={problem}
    >
      <Form frame={frame} action={paths.editAccount(account.id)} guard>
        <HiddenField name="version" value={account.version} />
        <PersonFields problem={problem} account={account} />
        <ButtonRow>
          <SubmitButton>{text.account.save}</SubmitButton>
        </ButtonRow>
      </Form>
    </StaffPage>
  )
}

function PersonFields({ problem, account }: { problem: FormProblem | null; account?: Account }) {
  return (
    <>
      <TextField
        name="name"
        label={labels.name}
        problem={problem}
        value={account?.name}
        width="medium"
        autocomplete="off"
      />
      <TextField
        name="email"
        label={labels.email}
        hint={text.account.emailHint}
        problem={problem}
        value={account?.email}
        width="medium"
        type="email"
        autocomplete="off"
        optional
      />
      <TextField
        name="phone"
        label={labels.phone}
        problem={problem}
        value={account?.phone}
        width="medium"
        type="tel"
        autocomplete="off"
        optional
      />
    </>
  )
}

function PostFields({ ask, tree }: FormProps) {
  const { problem } = ask
  return (
    <>
      <SelectField
        name="unitId"
        label={labels.unitId}
        problem={problem}
        empty={text.account.chooseUnit}
        choices={unitChoices(tree, ask.today).map((unit) => ({ value: unit.id, label: unit.label }))}
      />
      <TextField name="title" label={labels.title} hint={text.account.titleHint} problem={problem} autocomplete="off" />
      <CheckboxField
        name="roles"
        label={labels.roles}
        problem={problem}
        small
        choices={roles.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
      />
      <DateField name="validFrom" label={labels.validFrom} problem={problem} value={formatDate(ask.today)} />
      <DateField name="validTo" label={labels.validTo} hint={text.account.toHint} problem={problem} optional />
    </>
  )
}

export function AddPostForm({ ask, account, tree }: FormProps & { account: Account }) {
  const action = paths.posts(account.id)
  const problem = ask.path === action ? ask.problem : null
  return (
    <DefinitionNote title={text.account.addPostTitle} open={problem !== null}>
      <Form frame={ask.frame} action={action}>
        <PostFields ask={{ ...ask, problem }} tree={tree} />
        <SubmitButton>{text.account.addPost}</SubmitButton>
      </Form>
    </DefinitionNote>
  )
}
