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
import type { Post } from '../rules/roles.ts'
import { labels, stateLabels, text } from '../text/delegations.ts'
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
    plain('delegate', labels.delegate, (one) => names.get(one.delegateId) ?? ''),
    plain('roles', labels.roles, (one) => one.roles.map((role) => roleLabels[role]).join(', ')),
    plain('period', text.period, (one) =>
      one.validTo < one.validFrom ? '' : `${formatDate(one.validFrom)} – ${formatDate(one.validTo)}`,
    ),
    plain('reason', labels.reason, (one) => [one.reason, one.basis].filter(Boolean).join('; ')),
    {
      key: 'state',
      header: text.state,
      csv: (one) => stateLabels[state(one)],
      cell: (one) => <Tag tone={tones[state(one)]}>{stateLabels[state(one)]}</Tag>,
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
      label={text.revoke}
      question={text.revokeQuestion}
      tone="warning"
    />
  )
}

const crumbs = [{ text: text.title, href: paths.delegations }]

export function ChoosePostPage({ ask, tree, posts, names }: Shown & { posts: readonly Post[] }) {
  return (
    <StaffPage frame={ask.frame} title={text.choose} lead={text.chooseLead} breadcrumbs={crumbs}>
      {posts.length === 0 ? (
        <Inset>{text.noLendable}</Inset>
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

export function DelegationFormPage({ ask, tree, post, owner, names }: Shown & { post: Post; owner: Account }) {
  const { frame, problem } = ask
  const lendable = lendableRoles(post.roles)
  const lead = text.formLead(owner.name, post.title, tree.nameOn(post.unitId, ask.today))
  if (lendable.length === 0 || names.size === 0)
    return (
      <StaffPage frame={frame} title={text.formTitle} lead={lead} breadcrumbs={crumbs}>
        <Inset>{lendable.length === 0 ? text.noLendable : text.noDelegate}</Inset>
      </StaffPage>
    )
  return (
    <StaffPage frame={frame} title={text.formTitle} lead={lead} breadcrumbs={crumbs} problem={problem}>
      <Form frame={frame} action={paths.delegate(post.id)} guard>
        <SelectField
          name="delegate"
          label={labels.delegate}
          hint={text.delegateHint}
          empty={text.chooseDelegate}
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
        <DateField name="validFrom" label={labels.validFrom} value={formatDate(ask.today)} problem={problem} />
        <DateField name="validTo" label={labels.validTo} problem={problem} />
        <TextArea name="reason" label={labels.reason} rows={2} maxlength={300} problem={problem} />
        <TextField name="basis" label={labels.basis} hint={text.basisHint} problem={problem} />
        <p class="govuk-body-s">{text.law}</p>
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
