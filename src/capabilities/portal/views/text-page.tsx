import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { PrintButton, Prose, Toolbar } from '../../../ui/prose.tsx'
import { ArticleBody, type bodyFromText } from '../../articles/index.ts'
import type { PortalText } from '../rules/page.ts'
import { text as words } from '../text/pages.ts'

interface TextPageProps {
  frame: Frame
  text: PortalText
  /** The same page in the other language. */
  twin: PortalText | null
  body: ReturnType<typeof bodyFromText> | null
  /** All English pages. */
  siblings: readonly PortalText[]
  site: string
}

/** A page of the portal about itself. An English one says so to screen readers and search engines. */
export function TextPage({ frame, text, twin, body, siblings, site }: TextPageProps) {
  const english = text.lang === 'en'
  const said = english ? words.english : words
  const alternates = twin ? [text, twin] : []
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      heading={<span lang={text.lang}>{text.title}</span>}
      head={alternates.map(({ lang, address }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={site + address} />
      ))}
      aside={english ? <EnglishPages pages={siblings} /> : undefined}
    >
      <Toolbar>
        <PrintButton />
        {twin && (
          <a class="tool-button" href={twin.address} lang={twin.lang} hreflang={twin.lang}>
            {words.twin[twin.lang]}
          </a>
        )}
      </Toolbar>
      <div lang={text.lang}>
        {body === null ? (
          <EmptyState title={said.empty}>{said.emptyHint}</EmptyState>
        ) : (
          <Prose>
            <ArticleBody body={body} media={{ images: new Map(), files: new Map(), figures: new Map() }} />
          </Prose>
        )}
      </div>
    </PortalPage>
  )
}

function EnglishPages({ pages }: { pages: readonly PortalText[] }) {
  return (
    <div lang="en">
      <Panel title={words.english.nav}>
        <ul class="govuk-list">
          {pages.map(({ address, title }) => (
            <li key={address}>
              <a class="govuk-link" href={address}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

export function GonePage({ frame }: { frame: Frame }) {
  return (
    <PortalPage frame={frame} title={words.gone}>
      <p class="govuk-body">{words.goneHint}</p>
    </PortalPage>
  )
}
