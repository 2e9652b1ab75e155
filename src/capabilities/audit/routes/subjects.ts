import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { LoggedEvent } from '../rules.ts'
import { publicNames } from '../store.ts'

/** What the subjects are called, by `kind:id`: from the capability that owns the kind, else from its public search view. */
export async function subjectNames(
  ask: Ask,
  rows: readonly Pick<LoggedEvent, 'subject'>[],
): Promise<Map<string, SubjectName>> {
  const byKind = new Map<string, Set<string>>()
  for (const { subject } of rows) byKind.set(subject.kind, (byKind.get(subject.kind) ?? new Set()).add(subject.id))
  const named = await Promise.all([...byKind].map(([kind, ids]) => namesOfKind(ask, kind, [...ids])))
  return new Map(named.flat())
}

async function namesOfKind(ask: Ask, kind: string, ids: readonly string[]): Promise<[string, SubjectName][]> {
  const { capabilities } = ask.kernel
  const owner = capabilities.find((capability) => capability.subjects?.[kind])?.subjects?.[kind]
  if (owner) return [...(await owner.name(ask, ids))].map(([id, name]) => [`${kind}:${id}`, name])
  const view = capabilities.flatMap((capability) => capability.searchable ?? []).find((one) => one.kind === kind)?.view
  const found = view ? await publicNames(ask.db, view, ids) : []
  return found.map(({ id, title, url }) => [`${kind}:${id}`, { label: title, href: url }])
}

export function kindLabels(ask: Ask): Map<string, string> {
  const { capabilities } = ask.kernel
  const searchable = capabilities.flatMap((capability) => capability.searchable ?? [])
  const owned = capabilities.flatMap((capability) => Object.entries(capability.subjects ?? {}))
  return new Map([
    ...searchable.map(({ kind, label }) => [kind, label] as const),
    ...owned.map(([kind, { label }]) => [kind, label] as const),
  ])
}
