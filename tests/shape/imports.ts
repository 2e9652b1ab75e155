import { type Edge, edgesOf, originOf } from './edges.ts'
import { finding, isTest, nameOfKey, nodesOf, type SourceFile } from './house.ts'
import { type Place, placeOf } from './places.ts'

// What rules, texts and views may know of the kernel: values without a clock, a database or a server behind them.
const pureKernel = ['act', 'capability', 'dates', 'decimals', 'fields', 'ids', 'life', 'site', 'text-folding']

// Kernel files that only the kernel and the program's start use.
const engine = ['app', 'background', 'failures', 'measuring', 'migrations', 'opening', 'routing', 'sending']

interface Part {
  /** Parts of the same capability; `index` may be used by nobody inside. */
  readonly own: readonly string[]
  /** Kernel files; 'outer' = all but the engine. Types of `act`, `capability`, `ids` and `site` are free for everyone. */
  readonly kernel: readonly string[] | 'outer'
  /** What is taken as a value from earlier capabilities: nothing, what their rules export, or all. */
  readonly earlier: 'types' | 'rules' | 'all'
  readonly packages: RegExp
  /** Zones other than kernel and capabilities. */
  readonly zones: readonly string[]
}

const anyPackage = /./
const everything = ['rules', 'text', 'store', 'actions', 'views', 'routes', 'api', 'noun']
const routes: Part = {
  own: everything,
  kernel: 'outer',
  earlier: 'all',
  packages: anyPackage,
  zones: ['ui', 'reading', 'writing', 'sheets', 'spelling', 'backup', 'storage', 'db'],
}

/** A row for each kind of file in a capability; a file named by a noun of its own ('noun') may do what routes may. */
const parts: Readonly<Record<string, Part>> = {
  rules: {
    own: ['rules'],
    kernel: ['dates', 'decimals', 'fields', 'life', 'text-folding'],
    earlier: 'rules',
    packages: /^zod$/,
    zones: [],
  },
  text: { own: ['text'], kernel: [], earlier: 'types', packages: /^$/, zones: ['ui'] },
  store: {
    own: ['store', 'rules'],
    kernel: ['dates', 'db', 'decimals', 'errors', 'ids', 'paging', 'text-folding'],
    earlier: 'rules',
    packages: /^kysely$/,
    zones: [],
  },
  actions: {
    own: ['actions', 'store', 'rules', 'text', 'noun'],
    kernel: 'outer',
    earlier: 'all',
    packages: anyPackage,
    zones: ['reading', 'writing', 'sheets', 'backup', 'storage', 'db'],
  },
  views: {
    own: ['views', 'rules', 'text', 'noun'],
    kernel: pureKernel,
    earlier: 'all',
    packages: /^(preact|d3-)/,
    zones: ['ui'],
  },
  api: { ...routes, zones: ['reading'] },
  routes,
  noun: routes,
  example: { own: ['rules'], kernel: pureKernel, earlier: 'rules', packages: /^$/, zones: [] },
  index: { ...routes, packages: /^preact$/ },
}

// The zones beside the capabilities: which kernel files, which other zones.
const zones: Readonly<Record<string, { kernel: readonly string[] | 'all'; zones: readonly string[] }>> = {
  kernel: { kernel: 'all', zones: ['ui', 'postgres', 'serving', 'storage', 'db'] },
  ui: { kernel: ['dates', 'text-folding'], zones: ['sheets'] },
  reading: { kernel: ['dates', 'ids', 'text-folding'], zones: ['sheets'] },
  sheets: { kernel: [], zones: [] },
  writing: { kernel: ['dates', 'decimals', 'text-folding'], zones: [] },
  postgres: { kernel: ['clock', 'ids', 'log', 'start-refused', 'text'], zones: [] },
  serving: { kernel: ['clock', 'ids', 'log'], zones: [] },
  storage: { kernel: ['clock', 'config', 'ids', 'start-refused', 'storage', 'text'], zones: [] },
  backup: { kernel: 'all', zones: ['postgres', 'storage'] },
  spelling: { kernel: [], zones: [] },
  islands: { kernel: [], zones: ['spelling'] },
  root: { kernel: 'all', zones: ['backup', 'db', 'reading', 'serving', 'writing', 'sheets', 'capability'] },
  db: { kernel: 'all', zones: ['reading', 'writing', 'capability', 'tests'] },
}

export interface Houses {
  readonly files: ReadonlyMap<string, SourceFile>
  /** Capability folders in the order of `src/capabilities.ts`. */
  readonly order: readonly string[]
}

export function housesOf(files: readonly SourceFile[]): Houses {
  return { files: new Map(files.map((file) => [file.path, file])), order: orderOf(files) }
}

export function findForbiddenImports(files: readonly SourceFile[]): string[] {
  const houses = housesOf(files)
  return files
    .filter(({ path }) => !isTest(path) && !path.startsWith('bench/'))
    .flatMap(edgesOf)
    .flatMap((edge) => {
      const why = refuse(edge, houses)
      return why ? [finding(edge.file, edge.offset, `imports ${edge.specifier}: ${why}`)] : []
    })
}

/** A folder under src/capabilities that the list does not name has no place in the order. */
export function findUnlisted(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ path }) => placeOf(path).capability).filter((name) => name !== ''))
  const order = orderOf(files)
  return [...folders].filter((name) => !order.includes(name)).map((name) => `src/capabilities.ts does not list ${name}`)
}

function refuse(edge: Edge, houses: Houses): string | null {
  const from = placeOf(edge.file.path)
  if (edge.target === null) return refusePackage(edge, from)
  const to = placeOf(edge.target)
  return refuseEntry(edge, from, to) ?? (from.zone === 'capability' ? fromPart(edge, to, houses) : fromZone(from, to))
}

/** Capabilities, the reading, the writing and the sheets are entered by their doors. */
function refuseEntry(edge: Edge, from: Place, to: Place): string | null {
  const inside = from.zone === to.zone && from.capability === to.capability
  if (inside || !['capability', 'reading', 'writing', 'sheets', 'spelling'].includes(to.zone)) return null
  if (from.zone === 'root' && edge.target === 'src/reading/command.ts') return null
  return to.part === 'index' ? null : 'only the index may be used from outside'
}

function fromZone(from: Place, to: Place): string | null {
  const rule = zones[from.zone]
  if (!rule || to.zone === from.zone) return null
  if (to.zone !== 'kernel') return rule.zones.includes(to.zone) ? null : `${from.zone} knows nothing of ${to.zone}`
  if (from.part === 'command') return null
  return rule.kernel === 'all' || rule.kernel.includes(to.part) ? null : `${from.zone} may not use this of the kernel`
}

function fromPart(edge: Edge, to: Place, houses: Houses): string | null {
  const from = placeOf(edge.file.path)
  const name = partName(from.part)
  const part = parts[name] ?? routes
  if (to.zone === 'kernel') return refuseKernel(edge, to, { name, part })
  if (to.zone !== 'capability') return refuseZone(edge, to, { name, part })
  if (to.capability === from.capability) return refuseOwn(edge, to, { name, part })
  if (houses.order.indexOf(to.capability) >= houses.order.indexOf(from.capability))
    return `${to.capability} is not before ${from.capability} in the list`
  return refuseEarlier(edge, houses, { name, part })
}

interface Seat {
  readonly name: string
  readonly part: Part
}

function partName(part: string): string {
  return part in parts ? part : 'noun'
}

function refuseKernel(edge: Edge, to: Place, { name, part }: Seat): string | null {
  if (edge.typeOnly && ['act', 'capability', 'ids', 'site', 'dates'].includes(to.part)) return null
  if (part.kernel === 'outer') return engine.includes(to.part) ? "this is the kernel's own engine" : null
  return part.kernel.includes(to.part) ? null : `${name} may not use this of the kernel`
}

function refuseZone(edge: Edge, to: Place, { name, part }: Seat): string | null {
  if (edge.typeOnly && (to.zone === 'reading' || (to.zone === 'db' && name === 'store'))) return null
  return part.zones.includes(to.zone) ? null : `${name} may not use ${to.zone}`
}

function refuseOwn(edge: Edge, to: Place, { name, part }: Seat): string | null {
  const target = partName(to.part)
  if (target === name || part.own.includes(target)) return null
  return edge.typeOnly && name === 'text' && target === 'rules' ? null : `${name} may not use its own ${to.part}`
}

function refuseEarlier(edge: Edge, houses: Houses, { name, part }: Seat): string | null {
  if (edge.typeOnly || part.earlier === 'all') return null
  if (part.earlier === 'types') return `${name} may use only types of earlier capabilities`
  const door = houses.files.get(edge.target ?? '')
  const foreign = edge.values.find((value) => !door || placeOf(originOf(door, value)).part !== 'rules')
  return foreign ? `${name} may use types and rules of earlier capabilities, and ${foreign} is neither` : null
}

function refusePackage(edge: Edge, from: Place): string | null {
  const { specifier } = edge
  if (from.zone === 'capability') {
    const name = partName(from.part)
    return edge.typeOnly || parts[name]?.packages.test(specifier) ? null : `${name} may not use this package`
  }
  const pure = ['reading', 'writing', 'sheets', 'spelling', 'islands'].includes(from.zone) && from.part !== 'command'
  const thread = from.zone === 'reading' && specifier === 'node:worker_threads'
  return pure && specifier.startsWith('node:') && !thread ? `${from.zone} does no input or output` : null
}

/** The folders in the order in which the array of `src/capabilities.ts` names them. */
export function orderOf(files: readonly SourceFile[]): string[] {
  const list = files.find(({ path }) => path === 'src/capabilities.ts')
  if (!list) return []
  const folderOf = new Map<string, string>()
  for (const { node } of nodesOf(list)) {
    if (node.type !== 'ImportDeclaration') continue
    const folder = /capabilities\/([^/]+)\//.exec(node.source.value)?.[1]
    for (const one of node.specifiers) if (folder) folderOf.set(one.local.name, folder)
  }
  const array = nodesOf(list).find(({ node }) => node.type === 'ArrayExpression')?.node
  if (array?.type !== 'ArrayExpression') return []
  return array.elements.flatMap((element) => (element ? (folderOf.get(nameOfKey(element)) ?? []) : []))
}
