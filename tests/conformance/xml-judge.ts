import { spawnSync } from 'node:child_process'
import { extname, join } from 'node:path'

const schemas = join(import.meta.dirname, 'schemas')

/** Why XML cannot be judged on this machine; null if it can. */
export function whyNoXmlJudge(): string | null {
  return spawnSync('xmllint', ['--version']).error ? 'no xmllint (Debian package libxml2-utils)' : null
}

export type XmlSchema = 'atom.rng' | 'rss.rng' | 'sitemap.xsd' | 'akoma-ntoso.dtd'

const judges: Readonly<Record<string, string>> = { '.rng': '--relaxng', '.xsd': '--schema', '.dtd': '--dtdvalid' }

/** What the schema finds wrong, '' where nothing is. */
export function xmlFaults(xml: string, schema: XmlSchema): string {
  const run = spawnSync('xmllint', ['--nonet', '--noout', judges[extname(schema)] ?? '', join(schemas, schema), '-'], {
    input: xml,
    encoding: 'utf8',
  })
  return run.status === 0 ? '' : run.stderr || `xmllint ended with ${run.status}`
}

/** The text of whatever the path finds, one after the other. */
export function xmlWords(xml: string, path: string): string[] {
  const count = Number(ask(xml, `count(${path})`))
  return Array.from({ length: count }, (_, index) => ask(xml, `string((${path})[${index + 1}])`))
}

function ask(xml: string, path: string): string {
  const run = spawnSync('xmllint', ['--nonet', '--xpath', path, '-'], { input: xml, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout.replace(/\n$/, '')
}
