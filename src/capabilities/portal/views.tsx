import type { VNode } from 'preact'
import { Card, CardGroup } from '../../ui/card.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Hero, Section } from '../../ui/hero.tsx'
import { PortalPage } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { text } from './text.ts'

/** News, plans and their progress, search, ways in: each block comes from the capability whose things it shows. */
export function HomePage({ frame, blocks, head }: { frame: Frame; blocks: VNode[]; head: VNode }) {
  const title = text.title(frame.office ?? null)
  return (
    <PortalPage
      frame={frame}
      head={head}
      title={title}
      heading={null}
      description={text.lead}
      above={<Hero title={title} lead={text.lead} />}
    >
      {blocks}
      <Section title={text.quick} id="truy-cap-nhanh">
        <CardGroup size="small">
          {text.links.map((link) => (
            <Card key={link.href} title={link.label} href={link.href}>
              {link.hint}
            </Card>
          ))}
        </CardGroup>
      </Section>
    </PortalPage>
  )
}

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
