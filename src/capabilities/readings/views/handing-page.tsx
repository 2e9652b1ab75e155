import type { Ask } from '../../../kernel/site.ts'
import { ItemList, ItemRow, LinkButton, Section, StaffPage, Tag } from '../../../ui/index.ts'
import type { Handing } from '../rules/handing.ts'
import type { WaitingScan } from '../rules/scans.ts'
import { handingText as words } from '../text/handing.ts'
import { paths, text } from '../text.ts'
import { type ReadDocument, ReadDocuments } from './read-documents.tsx'

interface HandingPageProps {
  readonly ask: Ask
  readonly handing: Handing
  readonly documents: readonly ReadDocument[]
  readonly scans: readonly WaitingScan[]
  /** `said`: why, as a sentence. */
  readonly refused: readonly { readonly fileName: string; readonly said: string }[]
}

/** Several documents that were handed in together, and what has become of each. */
export function HandingPage({ ask, handing, documents, scans, refused }: HandingPageProps) {
  const left = scans.filter(({ failure }) => failure === null).length
  return (
    <StaffPage
      frame={ask.frame}
      title={words.title}
      lead={words.lead(documents.length + scans.length)}
      breadcrumbs={[{ text: text.title, href: paths.read }]}
      problem={ask.problem}
      underWay={left > 0 ? words.underWay(left) : undefined}
    >
      <ReadDocuments
        frame={ask.frame}
        handingId={handing.id}
        documents={documents}
        scans={scans}
        problem={ask.problem}
      />
      {refused.length > 0 && (
        <Section title={words.refusedTitle}>
          <ItemList label={words.refusedTitle}>
            {refused.map(({ fileName, said }) => (
              <ItemRow key={fileName} title={fileName} meta={said} state={<Tag tone="red">{words.refused}</Tag>} />
            ))}
          </ItemList>
        </Section>
      )}
      <LinkButton href={paths.read} tone="secondary">
        {words.again}
      </LinkButton>
    </StaffPage>
  )
}
