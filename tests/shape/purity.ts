import type { Node } from 'oxc-parser'
import { type Found, finding, isCode, nameOfKey, nodesOf, type SourceFile, wordsOf } from './house.ts'
import { placeOf } from './places.ts'

const chance = ['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues']

/** The clock and chance are asked for in the kernel (and by the database's supervisor) alone, so that everything else can be replayed. */
export function findClockAndChance(files: readonly SourceFile[]): string[] {
  return select(files.filter(isOutsideKernel), ({ node }) => {
    if (node.type === 'NewExpression' && nameOfKey(node.callee) === 'Date' && node.arguments.length === 0)
      return 'reads the clock: new Date()'
    if (node.type === 'MemberExpression') return chanceIn(`${nameOfKey(node.object)}.${nameOfKey(node.property)}`)
    return node.type === 'Identifier' && chance.includes(node.name) ? `asks chance: ${node.name}` : null
  })
}

function isOutsideKernel(file: SourceFile): boolean {
  return isCode(file) && !['kernel', 'postgres'].includes(placeOf(file.path).zone)
}

function chanceIn(member: string): string | null {
  if (['Date.now', 'performance.now'].includes(member)) return `reads the clock: ${member}`
  return member === 'Math.random' ? `asks chance: ${member}` : null
}

/**
 * `any`, default exports and re-exports outside a door. A tool's configuration at the root exports what the tool wants,
 * and a declaration file says what somebody else's module exports.
 */
export function findLooseEnds(files: readonly SourceFile[]): string[] {
  return select(files, ({ node }, file) => {
    if (node.type === 'TSAnyKeyword') return 'says any'
    if (node.type === 'ExportDefaultDeclaration') return mayDefault(file.path) ? null : 'exports by default'
    const again = node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source)
    return again && !file.path.endsWith('/index.ts') ? 'exports again what another file exports' : null
  })
}

function mayDefault(path: string): boolean {
  return !path.includes('/') || path.endsWith('.d.ts')
}

/** A row of a life-cycle table without the law (or the rule of the house) that allows the act. */
export function findLawlessMoves(files: readonly SourceFile[]): string[] {
  return select(files.filter(isCode), ({ node, around }) => {
    const table = around.slice(1, 3).find((holder) => holder.type === 'TSSatisfiesExpression')
    if (node.type !== 'Property' || !table || !isLife(table.typeAnnotation)) return null
    return hasLaw(node.value) ? null : `the act ${nameOfKey(node.key)} names no law`
  })
}

function isLife(type: Node): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Life'
}

function hasLaw(move: Node): boolean {
  if (move.type !== 'ObjectExpression') return false
  return move.properties.some((one) => {
    if (one.type !== 'Property' || nameOfKey(one.key) !== 'law') return false
    return one.value.type === 'Identifier' || wordsOf(one.value).trim().length > 0
  })
}

/** Every life-cycle table, so that a test may say that there are some. */
export function lifeTables(files: readonly SourceFile[]): string[] {
  return select(files.filter(isCode), ({ node }) =>
    node.type === 'TSSatisfiesExpression' && isLife(node.typeAnnotation) ? 'is a life-cycle table' : null,
  )
}

function select(files: readonly SourceFile[], say: (found: Found, file: SourceFile) => string | null): string[] {
  return files.flatMap((file) =>
    nodesOf(file).flatMap((found) => {
      const what = say(found, file)
      return what ? [finding(file, found.node.start, what)] : []
    }),
  )
}
