import type { Node } from 'oxc-parser'
import { type Found, isCode, nameOfKey, nodesOf, type SourceFile, wordsOf } from './house.ts'
import { targetOf } from './places.ts'
import { ownersOf } from './tables.ts'

/** The code names that GLOSSARY.md explains: everything in backticks in the first column of its tables. */
export function glossaryNames(glossary: string): Set<string> {
  const first = glossary.split('\n').flatMap((line) => /^\|([^|]*)\|/.exec(line)?.[1] ?? [])
  return new Set(first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)))
}

/** Types that a door shows to others, tables, and event verbs that the glossary does not know. */
export function findUnexplained(files: readonly SourceFile[], glossary: string): string[] {
  const known = glossaryNames(glossary)
  const wanted = [
    ...doorTypes(files).map((name) => `type ${name}`),
    ...[...ownersOf(files).keys()].map((name) => `table ${name}`),
    ...eventVerbs(files).map((name) => `verb ${name}`),
  ]
  return [...new Set(wanted)].filter((one) => !known.has(one.replace(/^\w+ /, '')))
}

/** Names that the glossary explains and that nothing is called any more. */
export function findStale(files: readonly SourceFile[], glossary: string): string[] {
  const tables = [...ownersOf(files).keys()]
  const verbs = eventVerbs(files)
  const types = files.flatMap(typesIn)
  const present = new Set([...tables, ...verbs, ...types])
  return [...glossaryNames(glossary)].filter((name) => !present.has(name))
}

/** Exported interfaces and type aliases of the doors of capabilities, of the reading, the writing and the sheets. */
export function doorTypes(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files
    .filter(({ path }) => /^src\/(capabilities\/[^/]+|reading|writing|sheets)\/index\.ts$/.test(path))
    .flatMap((door) => nodesOf(door).flatMap(({ node }) => typesShown(door, node, byPath)))
    .sort()
}

function typesShown(door: SourceFile, node: Node, files: ReadonlyMap<string, SourceFile>): string[] {
  const origin = (source: string) => files.get(targetOf(door.path, source))
  if (node.type === 'ExportAllDeclaration') return typesIn(origin(node.source.value))
  if (node.type !== 'ExportNamedDeclaration') return []
  if (!node.source) return node.declaration ? typeNames(node.declaration) : []
  const types = typesIn(origin(node.source.value))
  return node.specifiers.map(({ exported }) => nameOfKey(exported)).filter((name) => types.includes(name))
}

function typesIn(file: SourceFile | undefined): string[] {
  if (!file) return []
  return nodesOf(file).flatMap(({ node }) =>
    node.type === 'ExportNamedDeclaration' && node.declaration ? typeNames(node.declaration) : [],
  )
}

function typeNames(node: Node): string[] {
  return node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration' ? [node.id.name] : []
}

/** Verbs of events: what `record` is given and what `verbs` tables give words to. */
export function eventVerbs(files: readonly SourceFile[]): string[] {
  return [...new Set(files.filter(isCode).flatMap((file) => nodesOf(file).flatMap(verbsAt)))].sort()
}

const verb = /^[a-z]+(-[a-z]+)*\.[a-z-]+$/

function verbsAt({ node }: Found): string[] {
  if (node.type === 'CallExpression') return recorded(node)
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== 'verbs') return []
  const table = bare(node.init)
  if (table?.type !== 'ObjectExpression') return []
  return table.properties.flatMap((one) => (one.type === 'Property' ? nameOfKey(one.key) : [])).filter(isVerb)
}

/** Without `as const` and `satisfies …`. */
function bare(node: Node | null): Node | null {
  const wrapped = node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression'
  return wrapped ? bare(node.expression) : node
}

/** `act.record('plan.adopted', …)`, also behind a choice, and `recordApart(db, { verb: 'account.sign-in-failed', … })`. */
function recorded(node: Extract<Node, { type: 'CallExpression' }>): string[] {
  const { callee } = node
  const name = callee.type === 'MemberExpression' ? nameOfKey(callee.property) : nameOfKey(callee)
  const [first, second] = node.arguments
  if (name === 'record' && first) return literalsIn(first).filter(isVerb)
  if (name !== 'recordApart' || second?.type !== 'ObjectExpression') return []
  return second.properties.flatMap((one) =>
    one.type === 'Property' && nameOfKey(one.key) === 'verb' ? literalsIn(one.value).filter(isVerb) : [],
  )
}

function literalsIn(node: Node): string[] {
  if (node.type === 'ConditionalExpression') return [...literalsIn(node.consequent), ...literalsIn(node.alternate)]
  return [wordsOf(node)]
}

function isVerb(text: string): boolean {
  return verb.test(text)
}
