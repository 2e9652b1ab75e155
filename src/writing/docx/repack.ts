import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { OfficialDocument } from '../document.ts'
import type { Tables } from './tables-apart.ts'
import { escaped } from './xml.ts'

/**
 * Makes the library's package reproducible and impersonal: it writes the time, "Un-named" and random
 * relation ids into every file, while a report that is opened again must have the same hash.
 */
export function repack(bytes: Uint8Array, document: OfficialDocument, tables: Tables): Uint8Array {
  const parts = unzipSync(bytes)
  const files = Object.keys(parts).sort(contentTypesFirst)
  const renamed = relationNames(strFromU8(parts[relationsPart] ?? new Uint8Array()))
  const rewritten = files.map((name) => [
    name,
    rewrite(name, parts[name] ?? new Uint8Array(), { document, renamed, tables }),
  ])
  // A date of its own zone, so that the bytes do not depend on where they are made.
  return zipSync(Object.fromEntries(rewritten), { mtime: '1980-01-01T00:00:00', level: 6 })
}

const relationsPart = 'word/_rels/document.xml.rels'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

type Context = { document: OfficialDocument; renamed: Map<string, string>; tables: Tables }

function rewrite(name: string, bytes: Uint8Array, { document, renamed, tables }: Context): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(coreProperties(document))
  if (name === 'docProps/app.xml') return strToU8(appProperties)
  if (name === relationsPart) return strToU8(tables.related(withNames(strFromU8(bytes), renamed)))
  if (name === 'word/document.xml')
    return strToU8(tables.putBack(lowSectionBreaks(withNames(strFromU8(bytes), renamed))))
  return bytes
}

function relationNames(relations: string): Map<string, string> {
  const random = [...relations.matchAll(/ Id="(rId[^"]*[a-z_-][^"]*)"/gi)].map((match) => match[1] ?? '')
  return new Map(random.map((id, index) => [id, `rIdLink${index + 1}`]))
}

function withNames(xml: string, renamed: Map<string, string>): string {
  return xml.replace(/( (?:r:id|Id)=")([^"]+)"/g, (_, lead: string, id: string) => `${lead}${renamed.get(id) ?? id}"`)
}

// The empty paragraph that ends a section would open a blank page where the text before it fills its own.
function lowSectionBreaks(xml: string): string {
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
  return xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${low}<w:sectPr>`)
}

/** The agency stands as author: a document is the agency's, whoever typed it. */
function coreProperties({ type, title, issuerName }: OfficialDocument): string {
  const author = inLine(issuerName)
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inLine(`${type} ${title}`)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>vi-VN</dc:language></cp:coreProperties>`
}

const appProperties = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>caicach</Application></Properties>`

const inLine = (words: string): string => escaped(words.replace(/\s+/g, ' '))

// Readers that sniff a package look at its first entry.
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first) return -1
  if (b === first) return 1
  return a < b ? -1 : 1
}
