import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Node, type Program, parseSync, visitorKeys } from 'oxc-parser'

/** A file of the repository as the checks see it; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** null: not TypeScript (styles, SQL, plain scripts). */
  readonly program: Program | null
}

/** A node with the nodes around it, the innermost first. */
export interface Found {
  readonly node: Node
  readonly around: readonly Node[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['src', 'db', 'tests', 'bench', 'bin']
const kinds = /\.(ts|tsx|js|scss|sql)$/

/** Everything that people wrote; what a program generated is held by the drift test instead. */
export function readHouse(): SourceFile[] {
  const paths = [...folders.flatMap((folder) => pathsBelow(folder)), ...filesIn('')]
  return paths.filter((path) => kinds.test(path)).flatMap((path) => written(path, readRootFile(path)))
}

export function readRootFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function sourceFile(path: string, text: string): SourceFile {
  if (!/\.tsx?$/.test(path)) return { path, text, program: null }
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return { path, text, program }
}

function written(path: string, text: string): SourceFile[] {
  return /^\/\*\*?\s+\*? ?This file was generated/.test(text) ? [] : [sourceFile(path, text)]
}

function pathsBelow(folder: string): string[] {
  const inside = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [...filesIn(folder), ...inside.flatMap((entry) => pathsBelow(`${folder}/${entry.name}`))]
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => (folder ? `${folder}/${entry.name}` : entry.name))
}

export function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** `src/kernel/act.ts:12 what is wrong`: one finding. */
export function finding(file: SourceFile, offset: number, what: string): string {
  return `${file.path}:${lineAt(file.text, offset)} ${what}`
}

export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path)
}

export function isCode(file: SourceFile): boolean {
  return file.program !== null && file.path.startsWith('src/') && !isTest(file.path)
}

const walked = new WeakMap<SourceFile, readonly Found[]>()

/** Every node of the file, outer before inner. */
export function nodesOf(file: SourceFile): readonly Found[] {
  const nodes = walked.get(file) ?? (file.program ? [...below(file.program, [])] : [])
  walked.set(file, nodes)
  return nodes
}

function* below(node: Node, around: readonly Node[]): Generator<Found> {
  yield { node, around }
  const inner = [node, ...around]
  for (const key of visitorKeys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key)
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) yield* below(one, inner)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** The words of a string or template literal; '' for anything else. Placeholders of a template are left out. */
export function wordsOf(node: Node): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type === 'TemplateLiteral') return node.quasis.map((part) => part.value.cooked ?? '').join('…')
  return ''
}

export function nameOfKey(key: Node): string {
  return key.type === 'Identifier' ? key.name : wordsOf(key)
}
