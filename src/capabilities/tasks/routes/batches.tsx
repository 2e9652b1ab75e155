import { z } from 'zod'
import { found, refusalText } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatDate } from '../../../ui/index.ts'
import { accountsWith, awayOn, listPosts, namesOf, postStateOn } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { chooseBatch, confirmBatch, judge, standingsFor } from '../actions/batches.ts'
import { acceptAssignment, approveAssignment } from '../actions/carrying-out.ts'
import { undoBatch } from '../actions/undoing.ts'
import { type Batch, batchLimits, refuseUndo } from '../rules/batch.ts'
import { batchInput, chooseInput, listQuery, moveInput } from '../rules/inputs.ts'
import { scopeFor, staffRoles } from '../rules/life.ts'
import { filterFor, viewFor, viewsFor } from '../rules/listing.ts'
import { findBatch, listIds, listItems } from '../store/batches.ts'
import { readStandings } from '../store/standings.ts'
import { batchFieldLabels, batchText } from '../text/batches.ts'
import { paths } from '../text.ts'
import { type BatchLine, BatchPage } from '../views/batch-page.tsx'

export function batchRoutes(site: Site): void {
  site.post(
    paths.batches,
    { for: staffRoles, input: chooseInput, again: refuseUnreadable, labels: batchFieldLabels, lists: ['assignment'] },
    async (act, { input, ask }) => {
      const tree = await loadTree(ask.db)
      const scope = scopeFor(ask.signedIn(), tree, ask.today)
      const ids = input.all ? await foundIds(ask, input.found, tree) : input.assignment
      return redirect(paths.batch(await chooseBatch(act, { act: input.act, ids, scope })))
    },
  )
  site.get(paths.batch(':id'), { for: staffRoles }, batchPage)
  site.post(
    paths.batch(':id'),
    { for: staffRoles, input: batchInput, again: batchPage, labels: batchFieldLabels },
    async (act, { input, ask }) => {
      const id = ask.params.id ?? ''
      await confirmBatch(act, id, input)
      return redirect(paths.batch(id), batchText.finished)
    },
  )
  site.post(
    paths.undoBatch(':id'),
    { for: staffRoles, input: z.object({}), again: batchPage },
    async (act, { ask }) => {
      const id = ask.params.id ?? ''
      await undoBatch(act, id)
      return redirect(paths.batch(id), batchText.undone)
    },
  )
  site.post(paths.move, { for: staffRoles, input: moveInput, again: refuseUnreadable }, async (act, { input }) => {
    const [step, id = '', version = ''] = input.move.split(' ')
    const seen = { id, version: Number(version) }
    if (step === 'approve') await approveAssignment(act, seen, null)
    else await acceptAssignment(act, seen)
    return redirect(`${paths.list}?${input.back ?? ''}`, batchText.moved[step === 'approve' ? 'approve' : 'accept'])
  })
}

/** These forms have no words of their own to give back: a wrong field was not typed by a person. */
async function refuseUnreadable(): Promise<Answer> {
  throw new Refused('batch-nothing-chosen')
}

/** Everything that the list's address finds, whatever its page. */
async function foundIds(ask: Ask, address: string | null, tree: UnitTree): Promise<string[]> {
  const asker = { actor: ask.signedIn(), tree, today: ask.today }
  const query = listQuery.parse(Object.fromEntries(new URLSearchParams(address ?? '')))
  const filter = filterFor(query, viewFor(query, viewsFor(asker)), asker)
  return listIds(ask.db, filter, { scope: scopeFor(asker.actor, tree, ask.today), limit: batchLimits.most })
}

async function batchPage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  const batch = found(await findBatch(ask.db, ask.params.id ?? ''))
  if (batch.byAccountId !== actor.accountId) throw new Refused('not-allowed')
  const tree = await loadTree(ask.db)
  const lines = await linesOf(ask, batch)
  const heirOf = ({ id, unitId }: BatchLine) => tree.responsibleFor(unitId, ask.today, { itemId: id }) ?? unitId
  const unitIds = [...new Set(lines.map(heirOf))]
  return page(
    <BatchPage
      frame={ask.frame}
      problem={ask.problem}
      batch={batch}
      lines={lines}
      people={batch.act === 'entrust' && batch.state === 'chosen' ? await peopleIn(ask, { unitIds, tree }) : []}
      mayUndo={refuseUndo(batch, { actorId: actor.accountId, now: ask.now }) === null}
      page={Math.max(1, Number.parseInt(ask.query.page ?? '1', 10) || 1)}
      tree={tree}
      today={ask.today}
    />,
  )
}

/** Before the act the rules are asked, afterwards the rows tell. What is refused stands first. */
async function linesOf(ask: Ask, batch: Batch): Promise<BatchLine[]> {
  const items = await listItems(ask.db, batch.id)
  const ids = items.map((item) => item.assignmentId)
  const say = refusalText(ask.kernel)
  const worded = (code: string | null) => code && (say(code) ?? code)
  if (batch.state === 'chosen') {
    const standings = await standingsFor(ask.db, { ids, actor: ask.signedIn(), today: ask.today })
    const terms = { dueOn: null, assigneeId: null, today: ask.today }
    const judged = await judge(ask.db, { act: batch.act, standings, terms })
    return inOrder(
      judged.map(({ item, refusal }) => ({
        id: item.id,
        text: item.text,
        unitId: item.unitId,
        outcome: refusal ? 'refused' : 'chosen',
        reason: worded(refusal),
      })),
    )
  }
  const known = new Map(items.map((item) => [item.assignmentId, item]))
  return inOrder(
    (await readStandings(ask.db, ids)).map((item) => ({
      id: item.id,
      text: item.text,
      unitId: item.unitId,
      outcome: known.get(item.id)?.outcome ?? 'chosen',
      reason: worded(known.get(item.id)?.refusal ?? null),
    })),
  )
}

const inOrder = (lines: readonly BatchLine[]) => [
  ...lines.filter((line) => line.reason !== null),
  ...lines.filter((line) => line.reason === null),
]

/** Everyone with a working post in the units, unit by unit; whoever is away is named with until when. */
export async function peopleIn(ask: Ask, { unitIds, tree }: { unitIds: readonly string[]; tree: UnitTree }) {
  const ids = await accountsWith(ask.db, { unitIds, roles: staffRoles, on: ask.today })
  const [names, posts, away] = await Promise.all([
    namesOf(ask.db, ids),
    listPosts(ask.db, ids),
    awayOn(ask.db, ids, ask.today),
  ])
  const called = (id: string) => {
    const [name, until] = [names.get(id) ?? '', away.get(id)]
    return until ? batchText.away(name, formatDate(until)) : name
  }
  const held = posts.filter((post) => unitIds.includes(post.unitId) && postStateOn(post, ask.today) === 'held')
  const seen = new Set<string>()
  return held.flatMap(({ accountId, unitId }) => {
    if (seen.has(`${accountId} ${unitId}`)) return []
    seen.add(`${accountId} ${unitId}`)
    return [{ id: accountId, name: called(accountId), unit: tree.nameOn(unitId, ask.today) }]
  })
}
