import { HeadingLevel as DocxHeading, Paragraph } from 'docx'
import type { Block, Heading, HeadingLevel, Orientation } from '../document.ts'
import { led, wordsOf } from '../inline.ts'
import { textWidth } from '../paper.ts'
import { halfPoints, paragraphGap } from '../sizes.ts'
import { text } from '../text.ts'
import { upper } from '../wording.ts'
import { paragraphOf } from './paragraphs.ts'
import { looks } from './styles.ts'
import { tableXml } from './table.ts'
import type { Tables } from './tables-apart.ts'

type Outline = (typeof DocxHeading)[keyof typeof DocxHeading]

/** From the outermost in; only those in use get an outline level, so that none is skipped. */
const order: HeadingLevel[] = ['part', 'chapter', 'section', 'roman', 'number', 'subnumber']
const outlines: Outline[] = [
  DocxHeading.HEADING_1,
  DocxHeading.HEADING_2,
  DocxHeading.HEADING_3,
  DocxHeading.HEADING_4,
  DocxHeading.HEADING_5,
  DocxHeading.HEADING_6,
]
const bold = { bold: true }

export function blocksOf(blocks: Block[], orientation: Orientation, tables: Tables): Paragraph[] {
  const levels = order.filter((level) => blocks.some((block) => block.kind === 'heading' && block.level === level))
  return blocks.flatMap((block) => {
    if (block.kind === 'heading')
      return headingOf(block, outlines[levels.indexOf(block.level)] ?? DocxHeading.HEADING_6)
    if (block.kind === 'table') return tableBlock(block, orientation, tables)
    return textBlock(block)
  })
}

function textBlock(block: Exclude<Block, { kind: 'heading' | 'table' }>): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [styledParagraph(block)]
    case 'point':
      return [paragraphOf(led({ text: `${block.marker}) ` }, block.text), looks.body)]
    case 'dash':
      return [paragraphOf(led({ text: block.level === 1 ? '- ' : '+ ' }, block.text), looks.body)]
    case 'article':
      return articleOf(block)
  }
}

function styledParagraph(block: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  if (block.style === 'note') return paragraphOf(block.text, looks.body, { italics: true, size: halfPoints.note })
  if (block.style === 'centred') return paragraphOf(block.text, looks.centredHeading, bold)
  return paragraphOf(block.text, looks.body)
}

// An article with a title keeps the first line for it.
function articleOf({ marker, title, text: words }: Extract<Block, { kind: 'article' }>): Paragraph[] {
  const lead = { text: `${text.article} ${marker}. `, bold: true }
  if (title === undefined) return [paragraphOf(led(lead, words ?? ''), looks.body)]
  const titled = led(lead, title).map((run) => ({ ...run, bold: true }))
  return [paragraphOf(titled, looks.heading), ...(words === undefined ? [] : [paragraphOf(words, looks.body)])]
}

/** Source: Decree 30/2020, annex I, II.6. */
function headingOf(block: Heading, heading: Outline): Paragraph[] {
  switch (block.level) {
    case 'part':
    case 'chapter':
    case 'section':
      return [
        paragraphOf(`${text[block.level]} ${block.marker}`, { ...looks.centredHeading, heading }, bold),
        paragraphOf(upper(wordsOf(block.text)), looks.centredHeading, bold),
      ]
    case 'roman':
      return [paragraphOf(`${block.marker}. ${upper(wordsOf(block.text))}`, { ...looks.heading, heading }, bold)]
    case 'number':
    case 'subnumber':
      return [paragraphOf(led({ text: `${block.marker}. ` }, block.text), { ...looks.heading, heading }, bold)]
  }
}

function tableBlock(block: Extract<Block, { kind: 'table' }>, orientation: Orientation, tables: Tables): Paragraph[] {
  return [
    ...(block.caption === undefined ? [] : [paragraphOf(block.caption, looks.centredHeading, bold)]),
    tables.put(tableXml(block, textWidth(orientation), tables.links)),
    new Paragraph({
      ...looks.tight,
      spacing: { ...looks.tight.spacing, after: paragraphGap },
      run: { size: halfPoints.rule },
    }),
  ]
}
