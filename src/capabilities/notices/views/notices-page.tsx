import { EmptyState } from '../../../ui/empty-state.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Told } from '../rules.ts'
import { paths, text } from '../text.ts'

interface NoticesPageProps {
  frame: Frame
  notices: readonly Told[]
  unread: number
  page: number
  pages: number
}

export function NoticesPage({ frame, notices, unread, page, pages }: NoticesPageProps) {
  const actions = (
    <ButtonRow>
      {unread > 0 && (
        <Form frame={frame} action={paths.readAll}>
          <SubmitButton tone="secondary">{text.readAll}</SubmitButton>
        </Form>
      )}
      <a class="govuk-link" href={paths.settings}>
        {text.settings}
      </a>
    </ButtonRow>
  )
  return (
    <StaffPage frame={frame} title={text.title} actions={actions}>
      {notices.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHint}</EmptyState>
      ) : (
        <NoticeList notices={notices} />
      )}
      <Pager frame={frame} page={page} pages={pages} />
    </StaffPage>
  )
}

function NoticeList({ notices }: { notices: readonly Told[] }) {
  return (
    <ItemList label={text.title}>
      {notices.map((notice) => (
        <ItemRow
          key={notice.id}
          title={notice.words}
          href={notice.href}
          meta={formatDateTime(notice.at)}
          state={notice.readAt === null && <Tag tone="blue">{text.fresh}</Tag>}
        />
      ))}
    </ItemList>
  )
}

/** The newest few, for the desk. */
export function RecentNotices({ notices }: { notices: readonly Told[] }) {
  if (notices.length === 0) return null
  return (
    <Section title={text.recent} id="thong-bao" more={{ href: paths.list, label: text.all }}>
      <NoticeList notices={notices} />
    </Section>
  )
}
