import type { VNode } from 'preact'
import type { Frame } from '../../../ui/frame.ts'
import { Hero } from '../../../ui/hero.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { paths as uiPaths } from '../../../ui/text.ts'
import { text as words } from '../text/arranging.ts'
import { text } from '../text.ts'

export interface PlacedBlock {
  readonly id: string
  readonly narrow: boolean
  readonly body: VNode
}

/** Each block comes from the capability whose things it shows; the office says which, and in what order. */
export function HomePage({
  frame,
  blocks,
  head,
  preview,
}: {
  frame: Frame
  blocks: readonly PlacedBlock[]
  /** What the page says of itself to programs. */
  head?: VNode
  preview?: boolean
}) {
  const title = text.title(frame.office ?? null)
  return (
    <PortalPage
      frame={frame}
      head={head}
      title={title}
      heading={null}
      description={text.lead}
      above={
        <Hero title={title} lead={text.lead}>
          {text.often}{' '}
          {text.oftenWords.map((each, index) => (
            <>
              {index > 0 && ' · '}
              <a href={`${uiPaths.search}?q=${encodeURIComponent(each)}`}>{each}</a>
            </>
          ))}
        </Hero>
      }
    >
      {preview && <Warning>{words.previewNote}</Warning>}
      {inRows(blocks).map((row) =>
        row.length === 1 ? (
          row[0]?.body
        ) : (
          <div class="home-row" key={row[0]?.id}>
            {row.map(({ body }) => body)}
          </div>
        ),
      )}
    </PortalPage>
  )
}

/** Neighbouring narrow blocks share two columns, which the browser fills to the same height: a short one leaves no hole. */
function inRows(blocks: readonly PlacedBlock[]): PlacedBlock[][] {
  const rows: PlacedBlock[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.narrow && last?.[0]?.narrow) last.push(block)
    else rows.push([block])
  }
  return rows
}
