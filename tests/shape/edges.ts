import type { Node } from 'oxc-parser'
import { type Found, nodesOf, type SourceFile } from './house.ts'
import { targetOf } from './places.ts'

/** One import: of a file (`target` is its path) or of a package (`target` is null). */
export interface Edge {
  readonly file: SourceFile
  readonly offset: number
  readonly specifier: string
  readonly target: string | null
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean
  /** The names imported as values, as the other file calls them. */
  readonly values: readonly string[]
}

export function edgesOf(file: SourceFile): Edge[] {
  return nodesOf(file).flatMap((found) => edgeAt(file, found) ?? [])
}

function edgeAt(file: SourceFile, { node }: Found): Edge | null {
  const source = sourceOf(node)
  if (!source) return null
  const values = valuesOf(node)
  return {
    file,
    offset: node.start,
    specifier: source,
    target: source.startsWith('.') ? targetOf(file.path, source) : null,
    typeOnly: isTypeOnly(node, values),
    values,
  }
}

function sourceOf(node: Node): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return node.source.value
    case 'ExportNamedDeclaration':
      return node.source?.value ?? null
    case 'ImportExpression':
    case 'TSImportType':
      return node.source.type === 'Literal' ? String(node.source.value) : null
    default:
      return null
  }
}

function isTypeOnly(node: Node, values: readonly string[]): boolean {
  if (node.type === 'TSImportType') return true
  if (node.type === 'ImportDeclaration')
    return node.importKind === 'type' || (node.specifiers.length > 0 && values.length === 0)
  if (node.type === 'ExportNamedDeclaration') return node.exportKind === 'type' || values.length === 0
  return node.type === 'ExportAllDeclaration' && node.exportKind === 'type'
}

function valuesOf(node: Node): string[] {
  if (node.type === 'ExportNamedDeclaration' && node.exportKind !== 'type')
    return node.specifiers.filter((one) => one.exportKind !== 'type').map(({ local }) => nameIn(local))
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return []
  return node.specifiers.flatMap((one) => {
    if (one.type !== 'ImportSpecifier') return ['*']
    return one.importKind === 'type' ? [] : [nameIn(one.imported)]
  })
}

function nameIn(name: Node): string {
  return 'name' in name ? String(name.name) : 'value' in name ? String(name.value) : ''
}

/** Where a door (`index.ts`) has a name from: the path of the file behind it, or the door itself. */
export function originOf(door: SourceFile, name: string): string {
  for (const { node } of nodesOf(door)) {
    if (node.type !== 'ExportNamedDeclaration' || !node.source) continue
    if (node.specifiers.some(({ exported }) => nameIn(exported) === name)) return targetOf(door.path, node.source.value)
  }
  return door.path
}
