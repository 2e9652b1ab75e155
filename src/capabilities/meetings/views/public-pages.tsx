import { todayIn } from '../../../kernel/dates.ts'
import {
  ButtonRow,
  Card,
  CardGroup,
  CopyLinkButton,
  EmptyState,
  Form,
  type FormProblem,
  type Frame,
  formatNumber,
  Pager,
  PortalPage,
  PrintButton,
  Section,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
  Toolbar,
  Warning,
} from '../../../ui/index.ts'
import type { StoredFile } from '../../files/index.ts'
import { type Plan, planName, planPaths } from '../../plans/index.ts'
import { kindLabels as deedKindLabels } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import {
  type AgendaItem,
  type MeetingLine,
  type MeetingPhoto,
  type MeetingQuestion,
  publicPageSize,
} from '../rules/listing.ts'
import { dayOfMeeting, type Meeting, meetingKinds } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { kindLabels, labels, paths, stateLabels } from '../text.ts'
import { Agenda } from './agenda.tsx'
import { PhotoGrid } from './photos.tsx'
import { whenWords } from './words.tsx'

interface OpenListProps {
  frame: Frame
  found: { rows: readonly MeetingLine[]; total: number }
  page: number
  now: Date
  tree: UnitTree
}

export function OpenListPage({ frame, found, page, now, tree }: OpenListProps) {
  const words = text.open
  const coming = found.rows.filter((row) => row.endsAt >= now)
  const past = found.rows.filter((row) => row.endsAt < now)
  return (
    <PortalPage frame={frame} title={words.title} lead={words.lead}>
      {found.rows.length === 0 && (
        <EmptyState icon="calendar" title={words.none}>
          {words.noneHint}
        </EmptyState>
      )}
      {coming.length > 0 && (
        <Section title={words.coming} id="sap-toi">
          <MeetingCards rows={coming} tree={tree} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={words.past} id="da-qua">
          <MeetingCards rows={past} tree={tree} />
        </Section>
      )}
      <Pager frame={frame} page={page} pages={Math.ceil(found.total / publicPageSize)} />
    </PortalPage>
  )
}

/** `level` fits the outline of the page that shows them. */
export function MeetingCards({ rows, tree }: { rows: readonly MeetingLine[]; tree: UnitTree }) {
  return (
    <CardGroup>
      {rows.map((row) => (
        <Card
          key={row.id}
          title={row.title}
          href={row.slug && row.isPublic ? paths.open(row.slug) : paths.meeting(row.id)}
          kicker={`${kindLabels[row.kind]} · ${stateLabels[row.state]}`}
          meta={`${whenWords(row)}, ${row.place}`}
        >
          {tree.nameOn(row.unitId, dayOfMeeting(row))}
        </Card>
      ))}
    </CardGroup>
  )
}

export interface OpenPageProps {
  frame: Frame
  meeting: Meeting
  slug: string
  tree: UnitTree
  items: readonly AgendaItem[]
  papers: readonly StoredFile[]
  photos: readonly MeetingPhoto[]
  questions: readonly MeetingQuestion[]
  plan: Plan | null
  present: number
  deedHref: string | null
  address: string
  now: Date
}

export function OpenPage(props: OpenPageProps) {
  const { frame, meeting, slug, photos } = props
  const words = text.open
  const isAsking = meeting.state === 'invited' && props.now < meeting.startsAt
  return (
    <PortalPage
      frame={frame}
      title={meeting.title}
      description={meeting.purpose ?? undefined}
      caption={kindLabels[meeting.kind]}
      lead={`${whenWords(meeting)}, ${meeting.place}`}
      breadcrumbs={[{ text: words.title, href: paths.openList }]}
    >
      <FormerUnitBanner tree={props.tree} unitId={meeting.unitId} on={todayIn(props.now)} itemId={meeting.id} />
      {meeting.state === 'cancelled' && (
        <Warning>
          {text.meeting.cancelled}: {meeting.cancelReason}
        </Warning>
      )}
      <Toolbar>
        <a class="tool-button" href={paths.openCalendar(slug)}>
          {words.calendar}
        </a>
        <PrintButton />
        <CopyLinkButton href={props.address} />
      </Toolbar>
      <Facts {...props} />
      {isAsking && (
        <Section title={words.registering} id="dang-ky">
          {meeting.registering && <p class="govuk-body">{meeting.registering}</p>}
          <p class="govuk-body">
            <a class="govuk-link" href={paths.ask(slug)}>
              {words.ask}
            </a>
          </p>
        </Section>
      )}
      <Section title={words.agenda} id="chuong-trinh">
        <Agenda items={props.items} papers={props.papers} />
      </Section>
      {(meeting.state === 'held' || meeting.state === 'concluded') && (
        <Section title={words.result} id="ket-qua">
          <Paragraphs words={meeting.result ?? words.resultNone} />
        </Section>
      )}
      {photos.length > 0 && (
        <Section title={words.photos} id="hinh-anh">
          <PhotoGrid photos={photos} />
        </Section>
      )}
      <Questions questions={props.questions} />
    </PortalPage>
  )
}

function Facts({ meeting, tree, plan, present, deedHref }: OpenPageProps) {
  const words = text.open
  return (
    <SummaryList
      rows={[
        { key: text.meeting.organiser, value: <UnitLink tree={tree} id={meeting.unitId} on={dayOfMeeting(meeting)} /> },
        { key: text.meeting.chair, value: `${meeting.chairName}, ${meeting.chairPost}` },
        { key: labels.purpose, value: meeting.purpose },
        {
          key: words.serves,
          value: plan?.slug && (
            <a class="govuk-link" href={planPaths.plan(plan.slug)}>
              {planName(plan)}
            </a>
          ),
        },
        { key: text.meeting.attendance, value: present > 0 && words.present(formatNumber(present)) },
        {
          key: words.deeds,
          value: deedHref && (
            <a class="govuk-link" href={deedHref}>
              {deedKindLabels[meetingKinds[meeting.kind].deed]}
            </a>
          ),
        },
      ]}
    />
  )
}

function Questions({ questions }: { questions: readonly MeetingQuestion[] }) {
  const answered = questions.filter(({ answer }) => answer !== null)
  if (answered.length === 0) return null
  return (
    <Section title={text.open.questions} id="hoi-dap">
      <dl class="question-list">
        {answered.map((question) => (
          <div key={question.id}>
            <dt>{question.text}</dt>
            <dd>
              <Paragraphs words={question.answer ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

export function Paragraphs({ words }: { words: string }) {
  return (
    <>
      {words.split(/\n+/).map((line, index) => (
        <p key={index} class="govuk-body">
          {line}
        </p>
      ))}
    </>
  )
}

export function AskPage(props: { frame: Frame; problem: FormProblem | null; meeting: Meeting; slug: string }) {
  const { frame, problem, meeting, slug } = props
  const words = text.open
  return (
    <PortalPage
      frame={frame}
      title={words.ask}
      caption={meeting.title}
      lead={words.askHint}
      problem={problem}
      breadcrumbs={[
        { text: words.title, href: paths.openList },
        { text: meeting.title, href: paths.open(slug) },
      ]}
    >
      <Form frame={frame} action={paths.ask(slug)}>
        <TextArea name="question" label={labels.question} problem={problem} rows={5} />
        <TextField name="asker" label={labels.asker} problem={problem} autocomplete="name" optional />
        <ButtonRow>
          <SubmitButton>{words.send}</SubmitButton>
        </ButtonRow>
      </Form>
    </PortalPage>
  )
}
