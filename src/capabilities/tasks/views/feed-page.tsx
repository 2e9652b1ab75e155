import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { CopyLinkButton, Inset, Warning } from '../../../ui/prose.tsx'
import { feedText } from '../text/feed.ts'
import { paths } from '../text.ts'

interface FeedPageProps {
  frame: Frame
  feed: { readonly openedAt: Date; readonly lastReadOn: string | null } | null
  /** The address just opened: shown this once. */
  fresh: string | null
}

/** The person's own calendar address. */
export function FeedPage({ frame, feed, fresh }: FeedPageProps) {
  return (
    <StaffPage frame={frame} title={feedText.title} lead={feedText.lead}>
      {fresh && <Fresh address={fresh} />}
      {feed === null ? (
        <EmptyState
          title={feedText.none}
          icon="calendar"
          action={
            <Form frame={frame} action={paths.newFeed}>
              <SubmitButton>{feedText.open}</SubmitButton>
            </Form>
          }
        >
          {feedText.noneBody}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">
            {feedText.openedAt(formatDateTime(feed.openedAt))}{' '}
            {feed.lastReadOn ? feedText.lastRead(formatDate(feed.lastReadOn)) : feedText.neverRead}
          </p>
          <div class="act-row">
            <ConfirmButton
              frame={frame}
              action={paths.newFeed}
              label={feedText.rotate}
              question={feedText.rotateQuestion}
            />
            <ConfirmButton
              frame={frame}
              action={paths.revokeFeed}
              label={feedText.revoke}
              question={feedText.revokeQuestion}
              tone="warning"
            />
          </div>
        </>
      )}
      <Section title={feedText.what} id="noi-dung-lich">
        <ul class="govuk-list govuk-list--bullet">
          {feedText.contents.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="govuk-hint">{feedText.todos}</p>
        <Warning>{feedText.secret}</Warning>
      </Section>
    </StaffPage>
  )
}

function Fresh({ address }: { address: string }) {
  return (
    <Inset>
      <p class="govuk-body">
        <strong>{feedText.fresh}</strong>
      </p>
      <p class="govuk-body feed-address">
        <code>{address}</code>
      </p>
      <p class="govuk-body">
        <CopyLinkButton href={address} />{' '}
        <a class="govuk-link" href={address.replace(/^https?:/, 'webcal:')}>
          {feedText.subscribe}
        </a>
      </p>
      <p class="govuk-hint">{feedText.freshHint}</p>
    </Inset>
  )
}
