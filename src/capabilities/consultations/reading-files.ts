import type { Subject } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import type { Role } from '../people/index.ts'
import { loadTree } from '../units/index.ts'
import { type Consultation, drafters, rolesTowardConsultation } from './rules.ts'
import { findBySlug, findConsultation } from './store.ts'

/** A draft's files are its unit's until it is put up, then everyone's. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind !== 'consultation') return null
  const consultation = await findConsultation(ask.db, subject.id)
  return consultation !== null && (consultation.state !== 'draft' || (await rolesHere(ask, consultation)).length > 0)
}

/** In which of the roles that work on consultations the person stands toward this one. */
export async function rolesHere(ask: Ask, consultation: Consultation): Promise<readonly Role[]> {
  const roles = rolesTowardConsultation(ask.actor, consultation, { tree: await loadTree(ask.db), on: ask.today })
  const working: readonly Role[] = drafters
  return roles.filter((role) => working.includes(role))
}

/** The consultation of a public address; a draft is told to be none. */
export async function publicOne(ask: Ask): Promise<Consultation> {
  const consultation = found(await findBySlug(ask.db, ask.params.slug ?? ''))
  if (consultation.state === 'draft') throw new NotFound()
  return consultation
}

/** The consultation of a staff address, if the person's unit answers for it. */
export async function ownOne(ask: Ask): Promise<Consultation> {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  const consultation = found(await findConsultation(ask.db, id))
  if ((await rolesHere(ask, consultation)).length === 0) throw new NotFound()
  return consultation
}
