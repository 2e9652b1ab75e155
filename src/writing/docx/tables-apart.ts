import { Paragraph } from 'docx'
import type { Links } from './table.ts'
import { escaped } from './xml.ts'

/** Tables as XML beside the library's document, each with a paragraph that keeps its place. */
export interface Tables {
  readonly links: Links
  put(xml: string): Paragraph
  /** The text of the document with every table in its place. */
  putBack(document: string): string
  /** The relations of the document with those of the tables' links. */
  related(relations: string): string
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
// Paragraphs of the text have properties: none of them reads like this, whatever its words.
const place = /<w:p><w:r><w:t xml:space="preserve">\ue000(\d{1,6})\ue000<\/w:t><\/w:r><\/w:p>/g

export function tablesApart(): Tables {
  const parts: string[] = []
  const links: Links = new Map()
  return {
    links,
    put: (xml) => new Paragraph(`\ue000${parts.push(xml) - 1}\ue000`),
    putBack: (document) => document.replace(place, (_, index: string) => parts[Number(index)] ?? ''),
    related(relations) {
      const own = [...links].map(
        ([address, name]) =>
          `<Relationship Id="${name}" Type="${hyperlink}" Target="${escaped(address)}" TargetMode="External"/>`,
      )
      return relations.replace('</Relationships>', () => `${own.join('')}</Relationships>`)
    },
  }
}
