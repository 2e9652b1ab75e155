import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { PrintButton, Prose, Toolbar } from '../../../ui/prose.tsx'
import { wordsAround } from '../../../ui/text.ts'
import { ArticleBody, type bodyFromText } from '../../articles/index.ts'
import type { BannerPicture } from '../rules/layout.ts'
import type { PortalText } from '../rules/page.ts'
import { text as words } from '../text/pages.ts'

interface TextPageProps {
  frame: Frame
  text: PortalText
  /** The same page in the other language. */
  twin: PortalText | null
  body: ReturnType<typeof bodyFromText> | null
  /** Those that the body may name. */
  pictures: readonly Omit<BannerPicture, 'alt'>[]
  /** All English pages. */
  siblings: readonly PortalText[]
  site: string
}

/** A page of the portal about itself. An English one says so to screen readers and search engines. */
export function TextPage({ frame, text, twin, body, pictures, siblings, site }: TextPageProps) {
  const english = text.lang === 'en'
  const said = english ? words.english : words
  const alternates = twin ? [text, twin] : []
  const around: Frame = { ...frame, ...(twin && { twin: twin.address }), ...(english && inEnglish(frame, siblings)) }
  return (
    <PortalPage
      frame={around}
      title={text.title}
      head={alternates.map(({ lang, address }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={site + address} />
      ))}
    >
      <Toolbar>
        <PrintButton words={wordsAround(around).print} />
        {twin && (
          <a class="tool-button" href={twin.address} lang={twin.lang} hreflang={twin.lang}>
            {words.twin[twin.lang]}
          </a>
        )}
      </Toolbar>
      {body === null ? (
        <EmptyState title={said.empty}>{said.emptyHint}</EmptyState>
      ) : (
        <Prose>
          <ArticleBody body={body} media={{ images: imagesOf(pictures), files: new Map(), figures: new Map() }} />
        </Prose>
      )}
    </PortalPage>
  )
}

/** What is said of a picture stands in the text, beside its file. */
const imagesOf = (pictures: TextPageProps['pictures']) =>
  new Map(
    pictures.map((picture) => [
      picture.fileId,
      {
        ...picture,
        id: picture.fileId,
        alt: '',
        decorative: false,
        caption: null,
        focus: { x: 50, y: 50 },
        renditions: [],
      },
    ]),
  )

/** Around an English page stand the English ones: what the office's menus lead to is in Vietnamese. */
function inEnglish({ surroundings }: Frame, pages: readonly PortalText[]): Pick<Frame, 'lang' | 'surroundings'> {
  const links = pages.map(({ title, address }) => ({ label: title, href: address, children: [] }))
  const footer = [{ label: words.english.nav, href: '/en', children: links }]
  return { lang: 'en', surroundings: { header: links, footer, imprint: surroundings?.imprint ?? [] } }
}

export function GonePage({ frame }: { frame: Frame }) {
  return (
    <PortalPage frame={frame} title={words.gone}>
      <p class="govuk-body">{words.goneHint}</p>
    </PortalPage>
  )
}
