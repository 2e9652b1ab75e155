import { HeadingLevel, type ISectionOptions } from 'docx'
import type { Annex, OfficialDocument } from '../document.ts'
import { balancedWidth, sidesOf } from '../measure.ts'
import { textWidth } from '../paper.ts'
import { halfPoints } from '../sizes.ts'
import { text } from '../text.ts'
import { annexLink, upper } from '../wording.ts'
import { blocksOf } from './body.ts'
import { sectionOf } from './page.ts'
import { paragraphOf } from './paragraphs.ts'
import { looks } from './styles.ts'
import type { Tables } from './tables-apart.ts'

/** An annex on its own pages, tied to the document by the line under its title. Source: Decree 30/2020, annex I, III.1. */
export function annexSection(annex: Annex, document: OfficialDocument, tables: Tables): ISectionOptions {
  const marker = annex.marker ? `${text.annex} ${annex.marker}` : text.annex
  const title = upper(annex.title)
  const room = textWidth(annex.orientation)
  const width = balancedWidth(title, halfPoints.body / 2, room)
  const link = { ...looks.centred, spacing: { ...looks.centred.spacing, after: 240 } }
  return sectionOf(annex.orientation, [
    paragraphOf(marker, { ...looks.centredHeading, heading: HeadingLevel.HEADING_1 }, { bold: true }),
    paragraphOf(title, { ...looks.centredHeading, indent: sidesOf(width, room) }, { bold: true }),
    paragraphOf(annexLink(document), link, { italics: true }),
    ...blocksOf(annex.blocks, annex.orientation, tables),
  ])
}
