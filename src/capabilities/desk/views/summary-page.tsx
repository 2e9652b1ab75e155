import { type Frame, formatDate, LinkButton, PrintButton, StaffPage, Toolbar } from '../../../ui/index.ts'
import type { ReadSummary, SummaryPart } from '../summary.ts'
import { summaryPaths, summaryText } from '../text/summary.ts'

const formats = ['docx', 'pdf'] as const
const tones: Readonly<Record<SummaryPart, string>> = { late: 'late', risks: 'soon', wins: 'done' }

/** Three late things, three risks, three wins: one screen of a phone, one sheet of paper. */
export function SummaryPage({ frame, today, summary }: { frame: Frame; today: string; summary: ReadSummary }) {
  const scope = summary.scope.charAt(0).toLocaleUpperCase('vi') + summary.scope.slice(1)
  return (
    <StaffPage
      frame={frame}
      title={summaryText.title}
      lead={summaryText.lead(scope, formatDate(today))}
      actions={formats.map((format) => (
        <LinkButton key={format} href={summaryPaths.file(format)} tone="secondary" icon="download" download>
          {summaryText.files[format]}
        </LinkButton>
      ))}
    >
      <div class="summary">
        {summary.parts.map(({ part, lines }) => (
          <section key={part} class={`summary__part summary__part--${tones[part]}`}>
            <h2 class="govuk-heading-m">{summaryText.parts[part].title}</h2>
            {lines.length === 0 ? (
              <p class="govuk-body">{summaryText.parts[part].none}</p>
            ) : (
              <ol class="summary__lines">
                {lines.map(({ words, href, units }) => (
                  <li key={words}>
                    <a class="govuk-link" href={href}>
                      {words}
                    </a>
                    {units && <span class="summary__units">{units}</span>}
                  </li>
                ))}
              </ol>
            )}
            <p class="summary__rule">{summaryText.parts[part].rule}</p>
          </section>
        ))}
      </div>
      <Toolbar>
        <PrintButton />
      </Toolbar>
    </StaffPage>
  )
}
