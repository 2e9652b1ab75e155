import type { PlainDate } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Reading } from '../../../reading/index.ts'
import type { Block, OfficialDocument } from '../../../writing/index.ts'
import { askerOf, type Related, readingOf, relatedTo } from '../../documents/index.ts'
import { listTasks, type OrderedTask } from '../../tasks/index.ts'
import { type OfficeTemplate, officeTemplate, signatureOf } from '../../templates/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import type { Plan, PlanItem, PlanTarget } from '../rules/plan.ts'
import { itemsOf, targetsOf } from '../store/items.ts'
import { tasksOfPlan } from '../store/plans.ts'
import { sectionLabels } from '../text/labels.ts'
import { paperSections, paperText, subjectOf } from '../text/papers.ts'
import { targetWords } from '../text/words.ts'
import { taskTable } from './task-table.ts'

/** Everything that the plan's document says. */
export interface PlanPaper {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
  readonly targets: readonly PlanTarget[]
  readonly tasks: readonly OrderedTask[]
  readonly bases: readonly Related[]
  readonly signer: Reading['signer']
  readonly template: OfficeTemplate
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** Reads the plan as it stands: what its editions brought and left. */
export async function readPlanPaper(ask: Ask, plan: Plan): Promise<PlanPaper> {
  const tree = await loadTree(ask.db)
  const on = plan.issued ?? plan.period?.from ?? ask.today
  const [links, items, targets, related, reading, template] = await Promise.all([
    tasksOfPlan(ask.db, plan.id),
    itemsOf(ask.db, plan.id),
    targetsOf(ask.db, plan.id),
    plan.documentId ? relatedTo(ask.db, plan.documentId, { end: 'from', asker: await askerOf(ask.db, ask) }) : [],
    plan.documentId ? readingOf(ask.db, plan.documentId) : null,
    officeTemplate(ask.db, tree, { unitId: plan.leadUnitId, kind: 'plan', issuerId: plan.scopeUnitId, on }),
  ])
  const current = links.filter(({ untilEdition }) => untilEdition === null)
  const tasks = await tasksInOrder(
    ask,
    current.map(({ taskId }) => taskId),
  )
  const bases = related.filter(({ relation }) => relation === 'basis')
  return { plan, items, targets, tasks, bases, signer: reading?.signer ?? null, template, tree, on }
}

/** Each task once, as the plan orders them. */
export async function tasksInOrder(ask: Ask, ids: readonly string[]): Promise<OrderedTask[]> {
  const once = [...new Set(ids)]
  const tasks = new Map((await listTasks(ask.db, once)).map((task) => [task.id, task]))
  return once.flatMap((id) => tasks.get(id) ?? [])
}

/** The plan as an official document: its sections by their markers, its tasks as an annex. */
export function planDocument(paper: PlanPaper): OfficialDocument {
  const { plan, template, tasks, tree, on, signer } = paper
  const { letterhead, recipients, say } = template
  const named = {
    issuer: letterhead.name,
    plan: `${paperText.type} ${subjectOf(plan.title)}`,
    lead: tree.nameOn(plan.leadUnitId, on),
  }
  const [n, ...symbol] = plan.number?.split('/') ?? []
  const lead = ({ leadPhrase, leadUnitIds }: OrderedTask) =>
    leadPhrase ?? leadUnitIds.map((id) => tree.nameOn(id, on)).join('; ')
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: n ?? null, symbol: symbol.join('/') || `${paperText.symbol}-${letterhead.abbreviation}` },
      place: letterhead.place,
      date: plan.issued,
    },
    type: paperText.type,
    title: subjectOf(plan.title),
    bases: paper.bases.map(({ document }) => paperText.basis(document)),
    opening: say('opening', named),
    body: [...sectionBlocks(paper)],
    closing: say('closing', named),
    recipients: [...(recipients ?? paperText.planRecipients)],
    signature: signatureOf(template, {
      capacity: signer?.capacity === 'TM.' ? null : (signer?.capacity ?? null),
      post: signer?.post ?? null,
      name: signer?.name ?? plan.signer,
    }),
    issuerName: letterhead.name,
    annexes:
      tasks.length === 0
        ? []
        : [{ title: paperText.tasksAnnex, orientation: 'landscape', blocks: [taskTable(tasks, lead)] }],
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V']

function sectionBlocks({ items, targets }: PlanPaper): Block[] {
  const groups = paperSections
    .map(({ title, sections }) => ({
      title,
      parts: sections.map((section) => ({ section, rows: items.filter((item) => item.section === section) })),
    }))
    .map((group) => ({ ...group, parts: group.parts.filter(({ rows }) => rows.length > 0) }))
    .filter(({ parts }) => parts.length > 0)
  return [
    ...groups.flatMap(({ title, parts }, at): Block[] => [
      { kind: 'heading', level: 'roman', marker: roman[at] ?? String(at + 1), text: title },
      ...parts.flatMap(({ section, rows }, part): Block[] => [
        ...(parts.length > 1
          ? [
              {
                kind: 'heading' as const,
                level: 'number' as const,
                marker: String(part + 1),
                text: sectionLabels[section],
              },
            ]
          : []),
        ...rows.flatMap(itemBlocks),
      ]),
    ]),
    ...targetBlocks(targets, groups.length),
  ]
}

/** Lines within an item stay paragraphs of their own; those that begin with a sign become dashes. */
function itemBlocks({ marker, text }: PlanItem): Block[] {
  const [first = '', ...others] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const rest = others.map((line): Block => {
    const sign = /^[-+•]\s*/.exec(line)
    if (!sign) return { kind: 'paragraph', text: line }
    return { kind: 'dash', level: sign[0].startsWith('+') ? 2 : 1, text: line.slice(sign[0].length) }
  })
  return [firstBlock(marker, first), ...rest]
}

function firstBlock(marker: string | null, text: string): Block {
  if (marker && /^\p{L}$/u.test(marker)) return { kind: 'point', marker, text }
  return marker ? { kind: 'paragraph', text: `${marker}. ${text}` } : { kind: 'dash', level: 1, text }
}

function targetBlocks(targets: readonly PlanTarget[], before: number): Block[] {
  if (targets.length === 0) return []
  return [
    { kind: 'heading', level: 'roman', marker: roman[before] ?? String(before + 1), text: paperText.targets },
    ...targets.map(
      (target): Block => ({ kind: 'dash', level: 1, text: `${upperFirst(target.measure)}: ${targetWords(target)}.` }),
    ),
  ]
}

const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
