import { refuseMove } from '../../../kernel/life.ts'
import type { Ask } from '../../../kernel/site.ts'
import {
  CheckboxField,
  type Column,
  ConfirmButton,
  DateField,
  EmptyState,
  Form,
  formatDate,
  Inset,
  ItemList,
  ItemRow,
  LinkButton,
  Pager,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextArea,
  TextField,
  type Tone,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Account } from '../rules/accounts.ts'
import {
  type Delegation,
  type DelegationState,
  delegationLife,
  delegationStateOn,
  lendableRoles,
  rolesTowardDelegation,
} from '../rules/delegations.ts'
import type { Post, Role } from '../rules/roles.ts'
import { absenceLabels, labels, stateLabels, text } from '../text/delegations.ts'
import { text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { roleHints, roleLabels } from '../text/roles.ts'

interface Shown {
  readonly ask: Ask
  readonly tree: UnitTree
  readonly names: ReadonlyMap<string, string>
}

interface ListProps extends Shown {
  readonly rows: readonly Delegation[]
  readonly found: { readonly number: number; readonly pages: number }
}

export function DelegationsPage({ ask, tree, rows, names, found }: ListProps) {
  return (
    <StaffPage
      frame={ask.frame}
      title={text.title}
      lead={text.lead}
      problem={ask.problem}
      actions={<LinkButton href={paths.newDelegation}>{text.create}</LinkButton>}
    >
      <Table
        caption={text.title}
        captionHidden
        columns={delegationColumns({ ask, tree, names })}
        rows={rows}
        rowKey={(one) => one.id}
        csvHref={paths.delegationsCsv}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={ask.frame} page={found.number} pages={found.pages} />
    </StaffPage>
  )
}

const tones: Readonly<Record<DelegationState, Tone>> = {
  planned: 'blue',
  running: 'green',
  ended: 'grey',
  revoked: 'orange',
}

export function delegationColumns({ ask, tree, names }: Shown): Column<Delegation>[] {
  const plain = (key: string, header: string, said: (one: Delegation) => string) => ({
    key,
    header,
    cell: said,
    csv: said,
  })
  const state = (one: Delegation) => delegationStateOn(one, ask.today)
  const called = (one: Delegation) => (one.delegateId ? stateLabels : absenceLabels)[state(one)]
  return [
    {
      ...plain(
        'owner',
        text.owner,
        (one) =>
          `${names.get(one.accountId) ?? ''}, ${text.of(one.postTitle, tree.shortNameOn(one.unitId, one.validFrom))}`,
      ),
      rowHeader: true,
    },
    plain('delegate', labels.delegate, (one) => (one.delegateId ? (names.get(one.delegateId) ?? '') : text.nobody)),
    plain('roles', labels.roles, (one) => one.roles.map((role) => roleLabels[role]).join(', ')),
    plain('period', text.period, (one) =>
      one.validTo < one.validFrom ? '' : `${formatDate(one.validFrom)} – ${formatDate(one.validTo)}`,
    ),
    plain('reason', labels.reason, (one) => [one.reason, one.basis].filter(Boolean).join('; ')),
    {
      key: 'state',
      header: text.state,
      csv: called,
      cell: (one) => <Tag tone={tones[state(one)]}>{called(one)}</Tag>,
    },
    { key: 'act', header: text.acts, quiet: true, cell: (one) => <Revoke ask={ask} tree={tree} one={one} /> },
  ]
}

function Revoke({ ask, tree, one }: { ask: Ask; tree: UnitTree; one: Delegation }) {
  const roles = rolesTowardDelegation(ask.actor, one, { tree, on: ask.today })
  if (refuseMove(delegationLife, 'revoke', { state: delegationStateOn(one, ask.today), roles })) return null
  return (
    <ConfirmButton
      frame={ask.frame}
      action={paths.revokeDelegation(one.id)}
      label={one.delegateId ? text.revoke : text.withdraw}
      question={one.delegateId ? text.revokeQuestion : text.withdrawQuestion}
      tone={one.delegateId ? 'warning' : 'secondary'}
    />
  )
}

const crumbs = [{ text: text.title, href: paths.delegations }]

export function ChoosePostPage({ ask, tree, posts, names }: Shown & { posts: readonly Post[] }) {
  return (
    <StaffPage frame={ask.frame} title={text.choose} lead={text.chooseLead} breadcrumbs={crumbs}>
      {posts.length === 0 ? (
        <Inset>{text.noPost}</Inset>
      ) : (
        <ItemList>
          {posts.map((post) => (
            <ItemRow key={post.id} href={paths.delegate(post.id)} title={names.get(post.accountId) ?? ''}>
              {text.of(post.title, tree.nameOn(post.unitId, ask.today))}
            </ItemRow>
          ))}
        </ItemList>
      )}
    </StaffPage>
  )
}

/** Where nobody can stand in, the form states the absence only. */
export function DelegationFormPage({ ask, tree, post, owner, names }: Shown & { post: Post; owner: Account }) {
  const { frame, problem } = ask
  const lendable = lendableRoles(post.roles)
  const lead = text.formLead(owner.name, post.title, tree.nameOn(post.unitId, ask.today))
  const alone = lendable.length === 0 ? text.noLendable : names.size === 0 ? text.noDelegate : null
  return (
    <StaffPage frame={frame} title={text.formTitle} lead={lead} breadcrumbs={crumbs} problem={problem}>
      <Form frame={frame} action={paths.delegate(post.id)} guard>
        <DateField name="validFrom" label={labels.validFrom} value={formatDate(ask.today)} problem={problem} />
        <DateField name="validTo" label={labels.validTo} problem={problem} />
        <TextArea name="reason" label={labels.reason} rows={2} maxlength={300} problem={problem} />
        {alone === null ? <StandIn ask={ask} names={names} lendable={lendable} /> : <Inset>{alone}</Inset>}
        <SubmitButton>{text.save}</SubmitButton>
      </Form>
      <p class="govuk-body-s">
        <a class="govuk-link" href={paths.own}>
          {pages.own.title}
        </a>
      </p>
    </StaffPage>
  )
}

interface StandInProps extends Pick<Shown, 'ask' | 'names'> {
  readonly lendable: readonly Role[]
}

function StandIn({ ask: { problem }, names, lendable }: StandInProps) {
  return (
    <>
      <SelectField
        name="delegate"
        label={labels.delegate}
        hint={text.delegateHint}
        empty={text.nobody}
        problem={problem}
        choices={[...names].map(([value, label]) => ({ value, label }))}
      />
      <CheckboxField
        name="roles"
        label={labels.roles}
        hint={text.rolesHint}
        values={lendable}
        problem={problem}
        choices={lendable.map((value) => ({ value, label: roleLabels[value], hint: roleHints[value] }))}
      />
      <TextField name="basis" label={labels.basis} hint={text.basisHint} problem={problem} />
      <p class="govuk-body-s">{text.law}</p>
    </>
  )
}
