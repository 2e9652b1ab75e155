import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { SafeLink } from '../../../ui/safe-link.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { FileList, type StoredFile } from '../../files/index.ts'
import { areaLabels, kindLabels } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import type { Deed } from '../rules/ledger.ts'
import { fieldLabels, paths, text } from '../text.ts'
import { ProofList, type ShownProof } from './proof-list.tsx'
import { daysWords, quantitiesWords } from './words.tsx'

interface DeedProps {
  frame: Frame
  problem: FormProblem | null
  deed: Deed
  proofs: readonly ShownProof[]
  files: readonly StoredFile[]
  mayReadFiles: boolean
  /** What the unit added when it answered. */
  answerFiles: readonly StoredFile[]
  mayReadAnswers: boolean
  twins: readonly { id: string; unitId: string; on: string }[]
  recordedByName: string | null
  mayWithdraw: boolean
  actorId: string
  timeline: VNode
  /** What others know of it. */
  after: readonly VNode[]
  tree: UnitTree
  today: PlainDate
}

export function DeedOwnPage(props: DeedProps) {
  const { frame, problem, deed, proofs, files } = props
  return (
    <StaffPage
      frame={frame}
      title={deed.title}
      caption={
        <>
          {kindLabels[deed.kind]} {deed.withdrawal && <Tag tone="grey">{text.withdrawn}</Tag>}
        </>
      }
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={problem}
    >
      {deed.units.map(({ unitId }) => (
        <FormerUnitBanner key={unitId} tree={props.tree} unitId={unitId} on={props.today} />
      ))}
      {deed.withdrawal && (
        <Inset>
          {text.withdrawnOn(formatDateTime(deed.withdrawal.at))}. {deed.withdrawal.reason}
        </Inset>
      )}
      <About {...props} />
      {props.after}
      {files.length > 0 && (
        <Section title={text.files} id="tep">
          <FileList files={files} closed={!props.mayReadFiles} />
        </Section>
      )}
      {props.answerFiles.length > 0 && (
        <Section title={text.answerFiles} id="tai-lieu-bo-sung">
          <FileList files={props.answerFiles} closed={!props.mayReadAnswers} />
        </Section>
      )}
      <Section title={text.proofs.ofTask} id="minh-chung">
        {proofs.length === 0 ? (
          <p class="govuk-body">{text.proofs.none}</p>
        ) : (
          <ProofList {...props} named="task" back={paths.deed(deed.id)} />
        )}
      </Section>
      {props.mayWithdraw && <WithdrawForm {...props} />}
      <Section title={text.timeline} id="dien-bien">
        {props.timeline}
      </Section>
    </StaffPage>
  )
}

function About({ deed, tree, twins, recordedByName }: DeedProps) {
  const words = text.about
  return (
    <SummaryList
      rows={[
        { key: words.units, value: <Units deed={deed} tree={tree} /> },
        { key: words.day, value: daysWords(deed) },
        { key: words.quantities, value: quantitiesWords(deed.quantities) },
        { key: words.areas, value: deed.areas.map((area) => areaLabels[area]).join('; ') },
        { key: words.address, value: deed.address && <SafeLink href={deed.address}>{deed.address}</SafeLink> },
        { key: words.note, value: deed.note },
        { key: words.origin, value: deed.origin === 'platform' ? words.platform : words.manual },
        { key: words.visibility, value: deed.isPublic ? words.visible : words.hidden },
        { key: words.recorded, value: [formatDateTime(deed.recordedAt), recordedByName].filter(Boolean).join(', ') },
        { key: words.twins, value: twins.length > 0 && <Twins twins={twins} tree={tree} /> },
      ]}
    />
  )
}

function Units({ deed, tree }: Pick<DeedProps, 'deed' | 'tree'>) {
  return (
    <ul class="govuk-list">
      {deed.units.map(({ unitId, role }) => (
        <li key={unitId}>
          <UnitLink tree={tree} id={unitId} on={deed.to} /> {role === 'joint' && `(${text.joint})`}
        </li>
      ))}
    </ul>
  )
}

function Twins({ twins, tree }: Pick<DeedProps, 'twins' | 'tree'>) {
  return (
    <ul class="govuk-list">
      {twins.map(({ id, unitId, on }) => (
        <li key={id}>
          <a class="govuk-link" href={paths.deed(id)}>
            {tree.nameOn(unitId, on)}, {formatDate(on)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function WithdrawForm({ frame, problem, deed }: DeedProps) {
  return (
    <ConfirmButton
      frame={frame}
      action={paths.withdraw(deed.id)}
      label={text.withdraw}
      question={text.withdrawQuestion}
      tone="warning"
      open={problem?.errors.withdrawReason !== undefined}
    >
      <TextArea name="withdrawReason" label={fieldLabels.withdrawReason} problem={problem} rows={3} />
    </ConfirmButton>
  )
}
