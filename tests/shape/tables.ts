import type { Node } from 'oxc-parser'
import { type Found, finding, isCode, nameOfKey, nodesOf, type SourceFile, wordsOf } from './house.ts'
import { orderOf } from './imports.ts'
import { isStore, placeOf } from './places.ts'

const queries = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']
const joins = ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'using', 'innerJoinLateral', 'leftJoinLateral']
const writes = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']
const sqlWords =
  /\b((select|SELECT)\s[\s\S]*\s(from|FROM)\s|(insert into|INSERT INTO|delete from|DELETE FROM)\s+\w|(update|UPDATE)\s+\w+\s+(set|SET)\s)/

/** SQL belongs in stores; the kernel has its own, the database's supervisor creates the roles, a backup copies whatever tables there are. */
export function findStraySql(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      (file) =>
        isCode(file) && !isStore(file.path) && !['kernel', 'postgres', 'backup'].includes(placeOf(file.path).zone),
    )
    .flatMap((file) =>
      nodesOf(file)
        .filter(isSql)
        .map(({ node }) => finding(file, node.start, 'speaks SQL outside a store')),
    )
}

function isSql({ node }: Found): boolean {
  if (node.type === 'TaggedTemplateExpression') return nameOfKey(node.tag) === 'sql'
  if (node.type === 'CallExpression') return queries.includes(calledName(node))
  return sqlWords.test(wordsOf(node))
}

/**
 * Tables are private, views are public: a store names only the tables that its own capability's migrations create. The
 * kernel's tables may be read, never written. `store/orphans.ts` follows foreign keys, which point to earlier capabilities.
 */
export function findForeignTables(files: readonly SourceFile[]): string[] {
  const owners = ownersOf(files)
  return files
    .filter((file) => isCode(file) && isStore(file.path))
    .flatMap((file) => {
      const read = readable(file, orderOf(files))
      return mentionsIn(file, owners).flatMap((mention) => {
        const owner = owners.get(mention.table) ?? ''
        if (owner === placeOf(file.path).capability || (!mention.writes && read.includes(owner))) return []
        return finding(
          file,
          mention.offset,
          `${mention.writes ? 'writes' : 'reads'} ${mention.table}, a table of ${owner}`,
        )
      })
    })
}

/** Whose tables a store may read besides its own. */
function readable(file: SourceFile, order: readonly string[]): string[] {
  if (!file.path.endsWith('/store/orphans.ts')) return ['kernel']
  return ['kernel', ...order.slice(0, order.indexOf(placeOf(file.path).capability))]
}

interface Mention {
  readonly table: string
  readonly offset: number
  readonly writes: boolean
}

function mentionsIn(file: SourceFile, owners: ReadonlyMap<string, string>): Mention[] {
  return nodesOf(file)
    .flatMap(({ node }) => {
      if (node.type === 'CallExpression') return inCall(node)
      return node.type === 'TemplateLiteral' || node.type === 'Literal' ? inSql(node) : []
    })
    .filter(({ table }) => owners.has(table))
}

function inCall(node: Extract<Node, { type: 'CallExpression' }>): Mention[] {
  const name = calledName(node)
  const first = node.arguments[0]
  if (!first || ![...queries, ...joins].includes(name)) return []
  const named = first.type === 'ArrayExpression' ? first.elements.filter((one) => one !== null) : [first]
  return named.map((one) => ({
    table: wordsOf(one).split(' ')[0] ?? '',
    offset: one.start,
    writes: writes.includes(name),
  }))
}

function inSql(node: Node): Mention[] {
  return [...wordsOf(node).matchAll(/\b(from|join|into|update|using)\s+(?:only\s+)?([a-z_]+)/gi)].map(
    ([, verb = '', table = '']) => ({ table, offset: node.start, writes: /into|update/i.test(verb) }),
  )
}

function calledName(node: Extract<Node, { type: 'CallExpression' }>): string {
  return node.callee.type === 'MemberExpression' ? nameOfKey(node.callee.property) : ''
}

/** Table → the capability whose migration creates it (`20261121-0900-plans.sql`), or `kernel`. Views are not among them. */
export function ownersOf(files: readonly SourceFile[]): Map<string, string> {
  const names = new Set(files.map(({ path }) => placeOf(path).capability))
  const owners = new Map<string, string>()
  for (const { path, text } of files) {
    const migration = /^db\/migrations\/\d+-\d+-([a-z-]+)\.sql$/.exec(path)?.[1]
    if (!migration) continue
    const owner = [...names].find((name) => name !== '' && (migration === name || migration.startsWith(`${name}-`)))
    for (const [, table = ''] of text.matchAll(/^create (?:unlogged )?table (?:if not exists )?([a-z_]+)/gim))
      owners.set(table, owner ?? migration)
  }
  return owners
}
