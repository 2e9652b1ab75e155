import type { VNode } from 'preact'
import { type Frame, ItemList, ItemRow, LinkButton, Section, StaffPage, Tag, type Tone } from '../../../ui/index.ts'
import type { ImportOutcome, OutcomeKind, PlanImport } from '../rules/arranging.ts'
import { outcomeLabels, importText as words } from '../text/import.ts'
import { paths, text } from '../text.ts'

/** What a file became, as it is called today; without an address where it is gone. */
export interface Made {
  readonly name: string
  readonly href: string | null
}

interface Props {
  frame: Frame
  made: PlanImport
  /** By the id of the plan or document. */
  links: ReadonlyMap<string, Made>
  /** The documents that are no plans, each with its reading. */
  documents: VNode | null
}

const tones: Readonly<Record<OutcomeKind, Tone>> = {
  draft: 'green',
  annex: 'green',
  reading: 'turquoise',
  document: 'turquoise',
  same: 'grey',
  refused: 'red',
}

/** What became of each file that was handed in together. */
export function ImportedPage({ frame, made, links, documents }: Props) {
  const others = made.outcomes.filter(({ kind }) => kind !== 'reading')
  return (
    <StaffPage
      frame={frame}
      title={words.resultTitle}
      lead={words.resultLead(made.outcomes.length)}
      breadcrumbs={[
        { text: text.deskTitle, href: paths.desk },
        { text: words.title, href: paths.import },
      ]}
    >
      {others.length > 0 && (
        <ItemList label={words.resultTitle}>
          {others.map((outcome) => (
            <OutcomeRow key={outcome.fileName} outcome={outcome} links={links} />
          ))}
        </ItemList>
      )}
      {documents && <Section title={words.documentsTitle}>{documents}</Section>}
      <LinkButton href={paths.import} tone="secondary">
        {words.again}
      </LinkButton>
    </StaffPage>
  )
}

function OutcomeRow({ outcome, links }: { outcome: ImportOutcome } & Pick<Props, 'links'>) {
  const { kind, fileName, planId, documentId, beforePlanId } = outcome
  const thing = links.get(planId ?? documentId ?? '')
  const before = links.get(beforePlanId ?? '')
  return (
    <ItemRow title={fileName} state={<Tag tone={tones[kind]}>{outcomeLabels[kind]}</Tag>}>
      {thing && (
        <p class="item-list__meta">{kind === 'annex' ? words.ofPlan(thing.name) : <MadeLink made={thing} />}</p>
      )}
      {before && (
        <p class="item-list__meta">
          {words.before} <MadeLink made={before} />
        </p>
      )}
      {outcome.sameAs !== null && <p class="item-list__meta">{words.sameAs(outcome.sameAs)}</p>}
      {outcome.refusal !== null && <p class="item-list__meta">{outcome.refusal}</p>}
    </ItemRow>
  )
}

function MadeLink({ made: { name, href } }: { made: Made }) {
  if (href === null) return <>{name}</>
  return (
    <a class="govuk-link" href={href}>
      {name}
    </a>
  )
}
