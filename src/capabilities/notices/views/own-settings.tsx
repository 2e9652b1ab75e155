import { paths, settingsText } from '../text.ts'

/** On the account page: where one chooses which letters come and when. */
export function OwnSettings() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.settings}>
        {settingsText.title}
      </a>
    </p>
  )
}
