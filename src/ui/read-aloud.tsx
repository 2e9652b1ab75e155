import { Icon } from './icon.tsx'
import { text } from './text.ts'

/** Reads the page's text aloud; it appears only where the browser has a Vietnamese voice. */
export function ReadAloud() {
  const { read, pause, resume, stop, reading, paused, ended } = text.aloud
  return (
    <span class="read-aloud" data-island="read-aloud" hidden>
      <button type="button" class="tool-button" data-play data-read={read} data-pause={pause} data-resume={resume}>
        <Icon name="sound" />
        <span data-words>{read}</span>
      </button>
      <button type="button" class="tool-button" data-stop hidden>
        {stop}
      </button>
      <span
        class="govuk-visually-hidden"
        role="status"
        data-status
        data-reading={reading}
        data-paused={paused}
        data-ended={ended}
      />
    </span>
  )
}
