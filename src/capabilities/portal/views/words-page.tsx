import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'

export function WordsPage({
  frame,
  title,
  paragraphs,
  link,
}: {
  frame: Frame
  title: string
  paragraphs: readonly string[]
  link?: { href: string; label: string }
}) {
  return (
    <PortalPage frame={frame} title={title}>
      <Prose>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {link && (
          <p>
            <a class="govuk-link" href={link.href}>
              {link.label}
            </a>
          </p>
        )}
      </Prose>
    </PortalPage>
  )
}
