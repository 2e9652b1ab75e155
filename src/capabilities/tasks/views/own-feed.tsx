import { feedText } from '../text/feed.ts'
import { paths } from '../text.ts'

/** On the account page: where one's calendar feed is opened. */
export function OwnFeed() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.feed}>
        {feedText.title}
      </a>
    </p>
  )
}
