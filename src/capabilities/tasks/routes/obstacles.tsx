import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { timelineOf } from '../../audit/index.ts'
import { namesOf } from '../../people/index.ts'
import { loadTree, type UnitTree, type Work } from '../../units/index.ts'
import { decideObstacle, passObstacle } from '../actions/obstacles.ts'
import { decideInput, passInput } from '../rules/inputs.ts'
import { scopeFor, staffRoles } from '../rules/life.ts'
import { rolesTowardObstacle, unitAbove } from '../rules/obstacle.ts'
import { type ObstacleQuery, obstacleQuery } from '../rules/obstacle-query.ts'
import { findAssignment } from '../store/assignments.ts'
import { findObstacle, originsOfObstacles, pageOfObstacles, type Reach } from '../store/obstacle-listing.ts'
import { passesOf, superiorOfTask } from '../store/obstacles.ts'
import { obstacleFields, obstaclePaths, obstacleText } from '../text/obstacles.ts'
import { ObstacleListPage, obstacleColumns, obstaclePageSize } from '../views/obstacle-list.tsx'
import { ObstaclePage } from '../views/obstacle-page.tsx'

const csvLimit = 50_000

export function obstacleRoutes(site: Site): void {
  site.get(obstaclePaths.list, { for: staffRoles }, listPage)
  tableRoutes(site, obstaclePaths.csv, { options: { for: staffRoles }, table: obstacleTable })
  site.get(obstaclePaths.one(':obstacle'), { for: staffRoles }, obstaclePage)
  const options = { for: staffRoles, again: obstaclePage, labels: obstacleFields }
  site.post(obstaclePaths.decide(':obstacle'), { ...options, input: decideInput }, async (act, { input, ask }) => {
    await decideObstacle(act, idOf(ask), input.decision)
    return redirect(obstaclePaths.one(idOf(ask)), obstacleText.decide.done)
  })
  site.post(obstaclePaths.pass(':obstacle'), { ...options, input: passInput }, async (act, { input, ask }) => {
    const unitId = await passObstacle(act, idOf(ask), input.opinion)
    const tree = await loadTree(act.tx)
    return redirect(obstaclePaths.one(idOf(ask)), obstacleText.pass.done(tree.nameOn(unitId, act.today)))
  })
}

async function obstacleTable(ask: Ask) {
  const { query, reach, tree } = await listAsked(ask)
  const { rows } = await pageOfObstacles(ask.db, query, { ...reach, page: 1, size: csvLimit })
  const columns = obstacleColumns(tree, ask.today)
  return exportOf({ name: obstacleText.fileName, title: obstacleText.title, columns, rows })
}

async function listPage(ask: Ask): Promise<Answer> {
  const { query, reach, tree } = await listAsked(ask)
  const [{ rows, total }, origins] = await Promise.all([
    pageOfObstacles(ask.db, query, { ...reach, page: query.page, size: obstaclePageSize }),
    originsOfObstacles(ask.db, reach),
  ])
  return page(
    <ObstacleListPage
      frame={ask.frame}
      query={query}
      rows={rows}
      total={total}
      units={unitsToChoose(ask, tree)}
      origins={origins}
      tree={tree}
      today={ask.today}
      csvHref={`${obstaclePaths.csv}?${new URLSearchParams(ask.query)}`}
    />,
  )
}

interface ListAsked {
  readonly query: ObstacleQuery & { readonly of: Work | null }
  readonly reach: Reach
  readonly tree: UnitTree
}

async function listAsked(ask: Ask): Promise<ListAsked> {
  const tree = await loadTree(ask.db)
  const query = obstacleQuery.parse(ask.query)
  const unit = query.unit === null ? null : tree.bySlug(query.unit)
  const of = unit && tree.workOf(tree.subtreeOn(unit.id, ask.today), ask.today)
  return { query: { ...query, of }, reach: reachOf(ask, tree), tree }
}

function reachOf(ask: Ask, tree: UnitTree): Reach {
  const actor = ask.signedIn()
  return { scope: scopeFor(actor, tree, ask.today), home: tree.workOf([actor.unitId], ask.today) }
}

async function obstaclePage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const reach = reachOf(ask, tree)
  const obstacle = found(await findObstacle(ask.db, idOf(ask), reach))
  const passes = await passesOf(ask.db, [obstacle.id])
  const where = { tree, on: ask.today }
  const mayDecide = obstacle.state !== 'decided' && rolesTowardObstacle(actor, obstacle, where).length > 0
  const above = mayDecide ? unitAbove(obstacle, await superiorOfTask(ask.db, obstacle.taskId), where) : null
  const who = [obstacle.raisedBy, obstacle.decidedBy ?? obstacle.raisedBy, ...passes.map(({ by }) => by)]
  return page(
    <ObstaclePage
      frame={ask.frame}
      problem={ask.problem}
      obstacle={obstacle}
      passes={passes}
      names={await namesOf(ask.db, who)}
      tree={tree}
      today={ask.today}
      above={above}
      mayDecide={mayDecide}
      mayOpenTask={(await findAssignment(ask.db, obstacle.assignmentId, reach.scope)) !== null}
      timeline={await timelineOf(ask, [{ kind: 'assignment', id: obstacle.assignmentId }])}
    />,
  )
}

function unitsToChoose(ask: Ask, tree: UnitTree) {
  if (tree.officeId === null) return []
  return tree
    .subtreeOn(tree.officeId, ask.today)
    .flatMap((id) => tree.unit(id) ?? [])
    .map(({ id, slug }) => ({ slug, name: tree.nameOn(id, ask.today) }))
}

function idOf(ask: Ask): string {
  const id = ask.params.obstacle ?? ''
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new NotFound()
  return id
}
