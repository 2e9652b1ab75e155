import {
  ButtonRow,
  Checkbox,
  ConfirmButton,
  FileField,
  Form,
  type FormProblem,
  HiddenField,
  Section,
  StaffPage,
  SubmitButton,
  TextField,
} from '../../../ui/index.ts'
import { FileList, type StoredFile } from '../../files/index.ts'
import type { AgendaItem } from '../rules/listing.ts'
import type { ShownMeeting } from '../shown.ts'
import { text } from '../text/pages.ts'
import { labels, paths } from '../text.ts'

/** The order of the day, with the papers of each item. */
export function Agenda({ items, papers }: { items: readonly AgendaItem[]; papers: readonly StoredFile[] }) {
  if (items.length === 0) return <p class="govuk-body">{text.meeting.agendaNone}</p>
  return (
    <ol class="agenda">
      {items.map((item) => (
        <li key={item.id} class="agenda__item">
          <span class="agenda__time">{item.starts}</span>
          <div class="agenda__words">
            <p class="agenda__title">{item.title}</p>
            {item.presenter && <p class="agenda__by">{item.presenter}</p>}
            <FileList files={papersOf(papers, item)} quiet />
          </div>
        </li>
      ))}
    </ol>
  )
}

const papersOf = (papers: readonly StoredFile[], { id }: AgendaItem) =>
  papers.filter(({ subject }) => subject.id === id)

export function AgendaPage({ frame, problem, meeting, items, papers }: ShownMeeting) {
  const words = text.agenda
  const typing = (action: string) => (frame.path === action ? problem : null)
  const adding = paths.items(meeting.id)
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      caption={meeting.title}
      problem={problem}
      breadcrumbs={[
        { text: text.list.title, href: paths.list },
        { text: meeting.title, href: paths.meeting(meeting.id) },
      ]}
    >
      <Agenda items={items} papers={papers} />
      {items.map((item) => {
        const action = paths.item(meeting.id, item.id)
        return (
          <div class="act-row" key={item.id}>
            <ConfirmButton
              frame={frame}
              action={action}
              label={`${words.editItem}: ${[item.starts, item.title].filter(Boolean).join(' ')}`}
              question={item.title}
              confirm={words.save}
              hidden={{ itemVersion: item.version }}
              open={typing(action) !== null}
            >
              <ItemFields item={item} problem={typing(action)} />
              <Checkbox id={`drop-${item.id}`} name="drop" label={words.drop} />
            </ConfirmButton>
            <PaperForm {...{ frame, item, meeting, problem: typing(paths.paper(meeting.id, item.id)) }} />
          </div>
        )
      })}
      <Section title={text.agenda.add} id="them">
        <Form frame={frame} action={adding}>
          <ItemFields item={null} problem={typing(adding)} />
          <ButtonRow>
            <SubmitButton>{words.add}</SubmitButton>
          </ButtonRow>
        </Form>
      </Section>
    </StaffPage>
  )
}

function ItemFields({ item, problem }: { item: AgendaItem | null; problem: FormProblem | null }) {
  const id = (name: string) => (item ? `${name}-${item.id}` : name)
  return (
    <>
      <TextField
        id={id('starts')}
        name="starts"
        label={labels.starts}
        hint={text.edit.timeHint}
        width="short"
        problem={problem}
        value={item?.starts}
        optional
      />
      <TextField id={id('itemTitle')} name="itemTitle" label={labels.itemTitle} problem={problem} value={item?.title} />
      <TextField
        id={id('presenter')}
        name="presenter"
        label={labels.presenter}
        problem={problem}
        value={item?.presenter}
        optional
      />
    </>
  )
}

type PaperProps = Pick<ShownMeeting, 'frame' | 'meeting' | 'problem'> & { item: AgendaItem }

function PaperForm({ frame, meeting, problem, item }: PaperProps) {
  return (
    <details class="confirm" data-island="confirm" open={problem !== null}>
      <summary class="govuk-button confirm__open govuk-button--secondary">{text.agenda.addPaper}</summary>
      <div class="confirm__panel">
        <Form frame={frame} action={paths.paper(meeting.id, item.id)} multipart>
          <HiddenField name="item" value={item.id} />
          <FileField id={`file-${item.id}`} name="file" label={labels.file} problem={problem} />
          <ButtonRow>
            <SubmitButton>{text.agenda.addPaper}</SubmitButton>
          </ButtonRow>
        </Form>
      </div>
    </details>
  )
}
