import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { accountsWith } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { mentionable } from './actions/commenting.ts'
import { heirsOf } from './rules/life.ts'
import { readAssignment } from './store/assignments.ts'
import { findComment } from './store/comments.ts'
import { commentText } from './text/comments.ts'
import { messages } from './text/messages.ts'
import { paths } from './text.ts'

/** To those mentioned who may still read it, unless the words were taken back meanwhile. */
async function mentioned(db: Db, event: HeardEvent): Promise<Notice | null> {
  const assignment = await readAssignment(db, event.subject.id)
  const comment = await findComment(db, String(event.facts.comment))
  if (!assignment || !comment || comment.words === null || !Array.isArray(event.facts.mentions)) return null
  const on = todayIn(event.at)
  const may = new Set((await mentionable(db, assignment, on)).map(({ id }) => id))
  const tree = await loadTree(db)
  return {
    accountIds: event.facts.mentions.filter((id) => may.has(id)),
    text: commentText.told(event.unitId ? tree.shortNameOn(event.unitId, on) : '', assignment.task.text),
    href: `${paths.assignment(assignment.id)}#trao-doi`,
  }
}

async function entrusted(db: Db, event: HeardEvent): Promise<Notice | null> {
  const assignment = await readAssignment(db, event.subject.id)
  if (!assignment || event.facts.batch || assignment.assigneeId === null) return null
  return {
    accountIds: [assignment.assigneeId],
    text: messages.notices.entrusted(assignment.task.text),
    href: paths.assignment(assignment.id),
  }
}

async function urged(db: Db, event: HeardEvent): Promise<Notice | null> {
  const assignment = await readAssignment(db, event.subject.id)
  if (!assignment || event.facts.batch) return null
  const words = typeof event.facts.reason === 'string' ? event.facts.reason : null
  const on = todayIn(event.at)
  const { unitId } = heirsOf(assignment, await loadTree(db), on)
  return {
    accountIds: await accountsWith(db, { unitIds: [unitId], roles: ['officer', 'head'], on }),
    text: messages.notices.urged(assignment.task.text, words),
    href: paths.assignment(assignment.id),
  }
}

export const talkNotices: NonNullable<Capability['notices']> = {
  'comment.written': mentioned,
  'comment.edited': mentioned,
  'assignment.entrusted': entrusted,
  'assignment.urged': urged,
}
