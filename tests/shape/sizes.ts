import type { Node } from 'oxc-parser'
import { type Found, finding, isCode, isTest, lineAt, linesOf, nodesOf, type SourceFile } from './house.ts'
import { isStore, placeOf } from './places.ts'

const fileLimit = 300
const functionLimit = 60
/** Components are half layout, queries half SQL: their lines are many but say little each. */
const wideLimit = 90
const parameterLimit = 3
const kernelLimit = 3_800
const doorLimit = 60

export function findLongFiles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const limit = /^src\/main\.ts$|^src\/.*\/index\.ts$/.test(path) ? doorLimit : fileLimit
    const lines = linesOf(text)
    return lines > limit ? [`${path} has ${lines} lines, at most ${limit}`] : []
  })
}

export function findFatKernel(files: readonly SourceFile[]): string[] {
  const lines = sum(files.filter((file) => isCode(file) && placeOf(file.path).zone === 'kernel').map(linesIn))
  return lines > kernelLimit ? [`src/kernel has ${lines} lines, at most ${kernelLimit}`] : []
}

/** The house as a whole: half of its files fit a screen and a half, nine of ten are read at one sitting. */
export function findFatHouse(files: readonly SourceFile[]): string[] {
  const lines = files
    .filter(({ path }) => /\.tsx?$/.test(path) && path.startsWith('src/') && !isTest(path))
    .map(linesIn)
    .sort((a, b) => a - b)
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)] ?? 0
  return [
    ...(at(0.5) > 90 ? [`the median file has ${at(0.5)} lines, at most 90`] : []),
    ...(at(0.9) > 200 ? [`one file in ten has more than ${at(0.9)} lines, at most 200`] : []),
  ]
}

export function findLongFunctions(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => nodesOf(file).flatMap((found) => measured(file, found)))
}

function measured(file: SourceFile, { node, around }: Found): string[] {
  if (!isFunction(node) || !('body' in node) || !node.body) return []
  const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1
  const limit = isStore(file.path) || drawsPage(file, node) ? wideLimit : functionLimit
  const name = nameOf(node, around)
  const parameters = node.params.length
  return [
    ...(lines > limit ? [finding(file, node.start, `${name} has ${lines} lines, at most ${limit}`)] : []),
    ...(parameters > parameterLimit
      ? [finding(file, node.start, `${name} takes ${parameters} parameters, at most ${parameterLimit}`)]
      : []),
  ]
}

type Callable = Extract<Node, { params: readonly unknown[]; body: unknown }>

function isFunction(node: Node): node is Callable {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}

/** A component: a function of a .tsx file that builds markup itself, not only in functions inside it. */
function drawsPage(file: SourceFile, component: Node): boolean {
  if (!file.path.endsWith('.tsx')) return false
  for (const { node, around } of nodesOf(file)) {
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') continue
    if (around.find(isFunction) === component) return true
  }
  return false
}

function nameOf(node: Callable, around: readonly Node[]): string {
  if ('id' in node && node.id && 'name' in node.id) return String(node.id.name)
  const holder = around[0]
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') return holder.id.name
  if (holder?.type === 'Property' && holder.key.type === 'Identifier') return holder.key.name
  return 'a function'
}

function linesIn(file: SourceFile): number {
  return linesOf(file.text)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
