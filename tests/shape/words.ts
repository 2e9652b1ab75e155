import type { Node } from 'oxc-parser'
import { type Found, finding, isCode, nameOfKey, nodesOf, type SourceFile } from './house.ts'
import { isText } from './places.ts'

const vietnamese = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\u0300|\u0301|\u0303|\u0309|\u0323/
const homes = [/^src\/reading\/words\//, /(^|\/)example\.ts$/]
const emptyNames = /^(helpers?|utils?|common|services?|types?|managers?|data|infos?|dto|base|misc)$/
const emptyTypes = /(Helper|Utils?|Service|Manager|Data|Info|Dto|Base)$/

/**
 * Vietnamese in code. Comments may name things in the administration's own terms and cite the law; what people read
 * stands in `text.ts`, and the law itself in `law:` and `source:`.
 */
export function findVietnamese(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file) && !isText(file.path) && !homes.some((home) => home.test(file.path)))
    .flatMap((file) => {
      const cited = citedNames(file)
      return nodesOf(file)
        .filter((found) => vietnamese.test(lettersOf(found.node)) && !isCitation(found, cited))
        .map(({ node }) =>
          finding(file, node.start, `Vietnamese outside text.ts: ${lettersOf(node).trim().slice(0, 60)}`),
        )
    })
}

function lettersOf(node: Node): string {
  if (node.type === 'JSXText') return node.value
  if (node.type === 'Literal') return node.raw ?? ''
  if (node.type === 'TemplateLiteral') return node.quasis.map((part) => part.value.raw).join('…')
  return node.type === 'Identifier' ? node.name : ''
}

const isLegal = (name: string) => name === 'law' || name === 'source'

/** The value of `law:` or `source:`, or a constant that stands in such a value. */
function isCitation({ around }: Found, cited: ReadonlySet<string>): boolean {
  return around.some((holder) => {
    if (holder.type === 'Property') return isLegal(nameOfKey(holder.key))
    return holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier' && cited.has(holder.id.name)
  })
}

function citedNames(file: SourceFile): Set<string> {
  const names = new Set<string>()
  for (const { node, around } of nodesOf(file)) {
    if (node.type !== 'Identifier') continue
    if (around.some((holder) => holder.type === 'Property' && isLegal(nameOfKey(holder.key)))) names.add(node.name)
  }
  return names
}

/** Names that say nothing: a file, folder or type is called after what it holds. */
export function findEmptyNames(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...file.path
      .split('/')
      .map((step) => step.replace(/\..*$/, ''))
      .filter((step, place) => emptyNames.test(step) && !(step === 'data' && place === 1))
      .map((step) => `${file.path}: ${step} says nothing of what is inside`),
    ...nodesOf(file).flatMap(({ node }) => {
      if (node.type !== 'TSInterfaceDeclaration' && node.type !== 'TSTypeAliasDeclaration') return []
      return emptyTypes.test(node.id.name)
        ? [finding(file, node.start, `${node.id.name} says nothing of what it is`)]
        : []
    }),
  ])
}
