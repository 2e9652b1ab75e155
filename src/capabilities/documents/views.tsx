import type { VNode } from 'preact'
import type { Reading } from '../../reading/index.ts'
import { Checkbox, SelectField } from '../../ui/choice-field.tsx'
import type { FormProblem } from '../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../ui/form.tsx'
import { formatDate } from '../../ui/format.ts'
import type { Frame } from '../../ui/frame.ts'
import { PortalPage, StaffPage } from '../../ui/page.tsx'
import { Inset } from '../../ui/prose.tsx'
import { SafeLink } from '../../ui/safe-link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx'
import { FileList, type StoredFile } from '../files/index.ts'
import { FormerUnitBanner, type UnitTree } from '../units/index.ts'
import { DocumentBody, OutlineList } from './body.tsx'
import type { PapersBeside } from './rules/beside.ts'
import type { Graph } from './rules/graph.ts'
import type { SaidStanding } from './rules/standing.ts'
import type { KeptRelation, OfficialPaper, Related } from './rules.ts'
import { registerText } from './text/register.ts'
import { labels, paths, relationLabels, text } from './text.ts'
import { RelationPicture } from './views/graph.tsx'
import { Issuer, type IssuerAt } from './views/issuer.tsx'
import { OtherPapers } from './views/others.tsx'
import { KeptRelations } from './views/relations.tsx'
import { SayStandingForm, StandingReasons } from './views/standing.tsx'

interface DocumentProps {
  frame: Frame
  paper: OfficialPaper
  reading: Reading | null
  cited: ReadonlyMap<number, OfficialPaper>
  /** What points at it. */
  endedBy: readonly Related[]
  graph: Graph
  steps: 1 | 2
  files: readonly StoredFile[]
  excerpt: readonly [number, number] | null
  aside: VNode[]
  mayEdit: boolean
  said: SaidStanding | null
  others: PapersBeside
  at: IssuerAt
  /** What the page says of itself, where everyone may read it. */
  head: VNode | null
}

export function DocumentPage(props: DocumentProps) {
  const { frame, paper, reading, files, aside } = props
  const author = paper.issuerUnitId ?? paper.ownerUnitId
  return (
    <PortalPage
      frame={frame}
      head={props.head}
      title={paper.title}
      caption={[paper.type, paper.number].filter(Boolean).join(' ')}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      actions={props.mayEdit && <LinkButton href={paths.edit(paper.id)}>{text.edit}</LinkButton>}
      aside={aside}
    >
      {author !== null && (
        <FormerUnitBanner tree={props.at.tree} unitId={author} on={props.at.today} itemId={paper.id} />
      )}
      {paper.state === 'cited' ? <Tag>{text.cited}</Tag> : !paper.isPublic && <Tag>{text.internal}</Tag>}
      <SummaryList
        rows={[
          { key: labels.number, value: paper.number },
          { key: labels.issuer, value: paper.issuer && <Issuer paper={paper} at={props.at} /> },
          { key: labels.issued, value: paper.issued && formatDate(paper.issued) },
          { key: labels.effective, value: paper.effective && formatDate(paper.effective) },
          {
            key: registerText.standing,
            value: paper.state === 'registered' && (
              <StandingReasons
                paper={paper}
                endedBy={props.endedBy}
                said={props.said}
                tree={props.at.tree}
                today={props.at.today}
              />
            ),
          },
          { key: labels.type, value: paper.type },
          { key: labels.signer, value: paper.signer },
          { key: labels.field, value: paper.field },
          {
            key: text.original,
            value:
              files.length > 0 ? (
                <FileList files={files} />
              ) : (
                paper.url && <SafeLink href={paper.url}>{paper.url}</SafeLink>
              ),
          },
        ]}
      />
      {props.graph.rows.length > 1 && <RelationPicture graph={props.graph} slug={paper.slug} steps={props.steps} />}
      {reading ? (
        <>
          <nav aria-label={text.contents}>
            <h2 class="govuk-heading-m">{text.contents}</h2>
            <OutlineList nodes={reading.outline} />
          </nav>
          <h2 class="govuk-heading-m">{text.body}</h2>
          <DocumentBody reading={reading} papers={props.cited} excerpt={props.excerpt} />
          {paper.issued && (
            <p>
              <a class="govuk-link" href={paths.akomaNtoso(paper.slug)} type="application/akn+xml">
                {text.akomaNtoso}
              </a>
            </p>
          )}
        </>
      ) : (
        <Inset>{paper.state === 'cited' ? text.citedNote : text.noText}</Inset>
      )}
      <OtherPapers paper={paper} others={props.others} />
    </PortalPage>
  )
}

interface EntryProps {
  readonly frame: Frame
  readonly paper: OfficialPaper
  readonly problem: FormProblem | null
  readonly saidBefore: readonly SaidStanding[]
  readonly relations: readonly KeptRelation[]
  readonly tree: UnitTree
}

export function EntryPage({ frame, paper, problem, saidBefore, relations, tree }: EntryProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.edit}
      caption={paper.number}
      problem={problem}
      breadcrumbs={[
        { text: text.title, href: paths.list },
        { text: paper.number, href: paths.document(paper.slug) },
      ]}
    >
      <Form frame={frame} action={paths.edit(paper.id)}>
        <HiddenField name="version" value={String(paper.version)} />
        <TextField name="number" label={labels.number} value={paper.number} problem={problem} />
        <TextField name="type" label={labels.type} value={paper.type} problem={problem} optional />
        <TextField name="issuer" label={labels.issuer} value={paper.issuer} problem={problem} />
        <DateField
          name="issued"
          label={labels.issued}
          value={paper.issued && formatDate(paper.issued)}
          problem={problem}
          optional
        />
        <DateField
          name="effective"
          label={labels.effective}
          value={paper.effective && formatDate(paper.effective)}
          problem={problem}
          optional
        />
        <DateField
          name="expires"
          label={labels.expires}
          value={paper.expires && formatDate(paper.expires)}
          problem={problem}
          optional
        />
        <TextArea name="title" label={labels.title} value={paper.title} problem={problem} />
        <TextField name="signer" label={labels.signer} value={paper.signer} problem={problem} optional />
        <TextField name="field" label={labels.field} value={paper.field} problem={problem} optional />
        <Checkbox name="isPublic" label={labels.isPublic} checked={paper.isPublic} problem={problem} />
        <ButtonRow>
          <SubmitButton>{text.save}</SubmitButton>
        </ButtonRow>
      </Form>
      <KeptRelations frame={frame} documentId={paper.id} relations={relations} problem={problem} />
      <h2 class="govuk-heading-m">{text.addRelation}</h2>
      <Form frame={frame} action={paths.relate(paper.id)}>
        <SelectField
          name="relation"
          label={labels.relation}
          value="basis"
          problem={problem}
          choices={Object.entries(relationLabels).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="to" label={labels.to} problem={problem} />
        <TextField name="clause" label={labels.clause} problem={problem} optional />
        <SubmitButton tone="secondary">{text.addRelation}</SubmitButton>
      </Form>
      <SayStandingForm frame={frame} paper={paper} problem={problem} history={saidBefore} tree={tree} />
    </StaffPage>
  )
}
