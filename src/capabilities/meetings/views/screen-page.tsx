import { Document, type Frame, formatDateTime, formatNumber } from '../../../ui/index.ts'
import type { QrDrawing } from '../qr-code.ts'
import { codeSeconds } from '../rules/attendance.ts'
import type { Meeting } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { paths, refusals } from '../text.ts'
import { whenWords } from './words.tsx'

interface ScreenProps {
  frame: Frame
  meeting: Meeting
  present: number
  /** null while nobody can report; `refusal` says why. */
  open: { qr: QrDrawing; address: string; changesIn: number } | null
  refusal: string | null
  window: { from: Date; to: Date }
}

/** Stands on the wall of the room: large, nothing else, its code changing by itself where scripts run. */
export function ScreenPage({ frame, meeting, present, open, refusal, window }: ScreenProps) {
  const words = text.screen
  return (
    <Document frame={frame} title={`${words.title}: ${meeting.title}`} layer="staff">
      <main class="check-in-screen" id="noi-dung" tabIndex={-1}>
        <p class="check-in-screen__kicker">{words.title}</p>
        <h1 class="check-in-screen__title">{meeting.title}</h1>
        <p class="check-in-screen__when">{whenWords(meeting)}</p>
        <div
          class="check-in-screen__body"
          data-island={open ? 'changing' : undefined}
          data-changes-in={open?.changesIn}
          data-part=".check-in-screen__body"
        >
          {open ? <Code {...open} /> : <p class="govuk-body-l">{closedWords(refusal)}</p>}
          <div class="check-in-screen__words">
            <p class="check-in-screen__count">{words.counted(formatNumber(present))}</p>
            <p class="govuk-body-l">{words.how}</p>
            <ol class="govuk-list govuk-list--number">
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p class="govuk-body">
              {words.window(formatDateTime(window.from), formatDateTime(window.to))} {words.rotates(codeSeconds)}
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={paths.screen(meeting.id)}>
                {words.renew}
              </a>{' '}
              ·{' '}
              <a class="govuk-link" href={paths.attendance(meeting.id)}>
                {text.attendance.title}
              </a>
            </p>
          </div>
        </div>
      </main>
    </Document>
  )
}

const closedWords = (refusal: string | null) =>
  refusal !== null && refusal in refusals
    ? refusals[refusal as keyof typeof refusals] // just looked up
    : text.screen.closed

function Code({ qr, address }: { qr: QrDrawing; address: string }) {
  return (
    <div class="check-in-screen__code">
      <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={text.screen.qrAlt} shape-rendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p class="check-in-screen__address">
        {text.screen.address} <code>{address}</code>
      </p>
    </div>
  )
}
