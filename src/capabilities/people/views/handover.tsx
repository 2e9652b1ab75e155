import type { HeldThing, Holding, Staying } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import {
  DefinitionNote,
  Form,
  formatNumber,
  Inset,
  SelectField,
  StaffPage,
  SubmitButton,
  Warning,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Account } from '../rules/accounts.ts'
import { text } from '../text/handover.ts'
import { text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'

interface HandoverProps {
  readonly ask: Ask
  readonly account: Account
  readonly held: readonly { readonly holding: Holding; readonly things: readonly HeldThing[] }[]
  /** Who may take over. */
  readonly names: ReadonlyMap<string, string>
  readonly ending: { readonly posts: number; readonly sessions: number; readonly delegations: number }
  readonly tree: UnitTree
  readonly staying: readonly Staying[]
}

const shown = 10

export function HandoverPage({ ask, account, held, names, ending, tree, staying }: HandoverProps) {
  const { frame, problem } = ask
  const people = [...names].map(([value, label]) => ({ value, label }))
  const passing = held.filter(({ holding }) => !holding.endsWithPerson)
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      caption={account.name}
      lead={text.lead}
      problem={problem}
      breadcrumbs={[
        { text: pages.accounts.title, href: paths.accounts },
        { text: account.name, href: paths.account(account.id) },
      ]}
    >
      <Form frame={frame} action={paths.handover(account.id)}>
        {passing.length === 0 ? (
          <Inset>{text.none}</Inset>
        ) : (
          <SelectField
            name="all"
            label={text.all}
            hint={text.allHint}
            empty={text.chooseAll}
            problem={problem}
            choices={people}
          />
        )}
        {passing.map(({ holding, things }) => (
          <section key={holding.kind}>
            <h2 class="govuk-heading-m">{`${holding.label}: ${text.count(formatNumber(things.length))}`}</h2>
            <Things things={things} tree={tree} on={ask.today} />
            <SelectField
              name={`to-${holding.kind}`}
              label={text.to(holding.label)}
              empty={text.sameAsAll}
              problem={problem}
              choices={people}
            />
          </section>
        ))}
        <h2 class="govuk-heading-m">{text.ends}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{text.posts(formatNumber(ending.posts))}</li>
          <li>{text.sessions(formatNumber(ending.sessions))}</li>
          <li>{text.delegations(formatNumber(ending.delegations))}</li>
          {held
            .filter(({ holding }) => holding.endsWithPerson)
            .map(({ holding }) => (
              <li key={holding.kind}>{holding.label}</li>
            ))}
        </ul>
        <DefinitionNote title={text.stays}>
          <ul class="govuk-list govuk-list--bullet">
            {staying.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}.</strong> {why}
              </li>
            ))}
          </ul>
        </DefinitionNote>
        <Warning>{text.question}</Warning>
        <SubmitButton tone="warning">{text.submit}</SubmitButton>
      </Form>
    </StaffPage>
  )
}

function Things({ things, tree, on }: { things: readonly HeldThing[]; tree: UnitTree; on: string }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {things.slice(0, shown).map(({ id, text: words, href, unitId }) => (
        <li key={id}>
          {href ? (
            <a class="govuk-link" href={href}>
              {words}
            </a>
          ) : (
            words
          )}
          {unitId && ` (${tree.shortNameOn(unitId, on)})`}
        </li>
      ))}
      {things.length > shown && <li>{text.more(formatNumber(things.length - shown))}</li>}
    </ul>
  )
}
