import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const judges = resolve(import.meta.dirname, '../../../shared/judges')
const schemas = join(judges, 'ooxml-transitional')
const xmlSchema = join(judges, 'akoma-ntoso-3', 'xml.xsd')

/** Why the judgement cannot be had on this machine; null if it can. */
export function whyNoJudge(): string | null {
  if (!existsSync(join(schemas, 'wml.xsd')) || !existsSync(xmlSchema)) return `no ISO 29500 schemas in ${schemas}`
  if (spawnSync('xmllint', ['--version']).error) return 'no xmllint (Debian package libxml2-utils)'
  return null
}

/** Which schema judges which part of a .docx; a part that none judges is itself a complaint. */
const judgeOf: [RegExp, string][] = [
  [
    /^word\/(document|styles|settings|numbering|footnotes|endnotes|fontTable|comments|header\d+|footer\d+)\.xml$/,
    'wml.xsd',
  ],
  [/^word\/theme\/theme\d+\.xml$/, 'dml-main.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/\.rels$/, 'opc/opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
]

/** Complaints of the ISO/IEC 29500 transitional schemas about each part of a .docx; empty when it conforms. */
export function complaintsAbout(docx: Uint8Array): { judged: string[]; complaints: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'))
  try {
    prepareSchemas(join(folder, 'xsd'))
    const parts = Object.entries(unzipSync(docx))
    const unknown = parts.filter(([name]) => !judgeOf.some(([pattern]) => pattern.test(name)))
    const complaints = judgeOf.flatMap(([pattern, schema]) => {
      const judged = parts.filter(([name]) => pattern.test(name))
      return judged.length === 0 ? [] : complaintsOf(folder, schema, judged)
    })
    return {
      judged: parts.map(([name]) => name),
      complaints: [...unknown.map(([name]) => `${name}: no schema`), ...complaints],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function complaintsOf(folder: string, schema: string, parts: [string, Uint8Array][]): string[] {
  const files = parts.map(([name, bytes], index) => {
    const file = join(folder, `${index}-${basename(name)}`)
    writeFileSync(file, withoutIgnorable(strFromU8(bytes)))
    return file
  })
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(folder, 'xsd', schema), ...files], {
    encoding: 'utf8',
  })
  if (run.status === 0) return []
  return run.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
}

/** Names of namespaces a reader may ignore are outside the standard: the standard judges what is left. */
function withoutIgnorable(xml: string): string {
  const prefixes = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? []
  const attributes = prefixes.map((prefix) => new RegExp(` ${prefix}:\\w+="[^"]*"`, 'g'))
  return attributes.reduce((text, pattern) => text.replace(pattern, ''), xml.replace(/ mc:Ignorable="[^"]*"/, ''))
}

// The schemas import three others from the network or leave their place open: these stand in for them.
function prepareSchemas(folder: string): void {
  cpSync(schemas, folder, { recursive: true })
  mkdirSync(join(folder, 'opc'), { recursive: true })
  const xmlNamespace = readFileSync(xmlSchema, 'utf8').trim()
  for (const name of ['xml.xsd', 'opc/xml.xsd']) writeFileSync(join(folder, name), xmlNamespace)
  for (const name of ['wml.xsd', 'shared-math.xsd', 'opc/opc-coreProperties.xsd']) rewrite(join(folder, name))
  writeFileSync(
    join(folder, 'opc/dc.xsd'),
    dublinCore('http://purl.org/dc/elements/1.1/', [
      'creator',
      'description',
      'identifier',
      'language',
      'subject',
      'title',
    ]),
  )
  writeFileSync(join(folder, 'opc/dcterms.xsd'), dublinCore('http://purl.org/dc/terms/', ['created', 'modified']))
}

function rewrite(file: string): void {
  const text = readFileSync(file, 'utf8')
  const local = text
    .replace(
      'namespace="http://www.w3.org/XML/1998/namespace"/>',
      'namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
    )
    .replaceAll('http://dublincore.org/schemas/xmls/qdc/2003/04/02/', '')
  writeFileSync(file, local)
}

function dublinCore(namespace: string, names: string[]): string {
  const elements = names.map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">${elements}</xs:schema>`
}
