import type { Act } from '../../kernel/act.ts'
import { Invalid, NotFound, Refused } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { findDocument, type OfficialPaper, readingOf } from '../documents/index.ts'
import { type Role, rolesToward } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { clauseAt, type DeclareInput, numberTyped, refuseDeclared } from './rules/declared.ts'
import { insertFigures, lockFigure, markWithdrawn } from './store.ts'

/**
 * Confirms figures that a registered document states. Words that are declared already stay as they are: a second press changes
 * nothing. Returns how many were declared.
 */
export async function declareFigures(act: Act, documentId: string, figures: readonly DeclareInput[]): Promise<number> {
  const paper = await paperOf(act, documentId)
  const refusal = refuseDeclared('declare', { state: 'read', roles: await rolesFor(act, paper) })
  if (refusal) throw new Refused(refusal)
  const reading = await readingOf(act.tx, documentId)
  const tree = await loadTree(act.tx)
  const made = figures.map((figure) => {
    const [start = 0, end = 0] = figure.span.split('-').map(Number)
    if (!reading || end > reading.text.length || start >= end) throw new Refused('figure-without-words')
    if (tree.unit(figure.unitId) === null) throw new Invalid({ unitId: 'unknown' })
    return {
      id: newId(),
      documentId,
      span: [start, end] as const,
      quote: reading.text.slice(start, end),
      clause: clauseAt(reading.outline, [start, end]),
      indicator: figure.indicator,
      name: figure.name,
      value: numberTyped(figure.value),
      measure: figure.measure,
      unitId: figure.unitId,
      from: figure.from,
      to: figure.to,
      isPublic: paper.isPublic,
      declaredAt: act.now,
      declaredBy: act.actor?.accountId ?? null,
    }
  })
  const kept = await insertFigures(act.tx, made)
  for (const id of kept) await act.record('figure.declared', { kind: 'figure', id }, { documentId })
  act.touch('figures', `document:${documentId}`)
  return kept.length
}

/** Takes a declared figure back; it stays readable with the reason. */
export async function withdrawFigure(act: Act, id: string, reason: string): Promise<string> {
  const figure = await lockFigure(act.tx, id)
  if (!figure) throw new NotFound()
  const paper = await paperOf(act, figure.documentId)
  const state = figure.withdrawn ? 'withdrawn' : 'declared'
  const refusal = refuseDeclared('withdraw', { state, roles: await rolesFor(act, paper) })
  if (refusal) throw new Refused(refusal)
  await markWithdrawn(act.tx, id, { at: act.now, accountId: act.actor?.accountId ?? null, reason })
  await act.record('figure.withdrawn', { kind: 'figure', id }, { documentId: figure.documentId })
  act.touch('figures', `document:${figure.documentId}`)
  return figure.documentId
}

async function paperOf(act: Act, documentId: string): Promise<OfficialPaper> {
  const paper = await findDocument(act.tx, documentId)
  if (paper?.state !== 'registered') throw new NotFound()
  return paper
}

/** Toward the unit that keeps the document; what came by import has none and is the coordinators'. */
async function rolesFor(act: Act, paper: OfficialPaper): Promise<readonly Role[]> {
  if (!act.actor) return ['coordinator']
  if (paper.ownerUnitId === null) return act.actor.roles.includes('coordinator') ? ['coordinator'] : []
  return rolesToward(
    act.actor,
    { unitId: paper.ownerUnitId, itemId: paper.id },
    { tree: await loadTree(act.tx), on: act.today },
  )
}
