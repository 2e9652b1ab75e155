import type { ComponentChildren } from 'preact'
import { Document } from '../../../ui/document.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { PrintButton, Toolbar } from '../../../ui/prose.tsx'
import type { UnitTree } from '../../units/index.ts'
import type { PublicEdition } from '../rules/article.ts'
import { text } from '../text/pages.ts'
import { dayOf, Moment } from './words.tsx'

interface PrintPageProps {
  frame: Frame
  edition: PublicEdition
  tree: UnitTree
  at: Date
  /** Absolute, of the article itself. */
  address: string
  /** The text with its pictures. */
  children: ComponentChildren
}

/** Nothing around the text but who says it, when, and where it stands; search engines are led to the article. */
export function PrintPage({ frame, edition, tree, at, address, children }: PrintPageProps) {
  const { news } = text
  const unit = tree.nameOn(edition.unitId, dayOf(at))
  return (
    <Document
      frame={frame}
      title={edition.title}
      layer="portal"
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="canonical" href={address} />
        </>
      }
    >
      <main class="page paper-page" id="noi-dung" tabIndex={-1}>
        <Toolbar>
          <PrintButton />
          <a class="tool-button" href={address}>
            {news.backToArticle}
          </a>
        </Toolbar>
        <p class="paper-page__source">
          {[frame.office, unit].filter(Boolean).join(' – ')}
          <br />
          <Moment at={at} />
        </p>
        <h1 class="page-head__title">{edition.title}</h1>
        {edition.summary && <p class="page-head__lead">{edition.summary}</p>}
        {children}
        <p class="article__author">
          {[edition.authorName, `${news.source}: ${edition.source ?? unit}`].filter(Boolean).join(' – ')}
        </p>
        <p class="paper-page__source">{address}</p>
      </main>
    </Document>
  )
}
