import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { StoredBytes } from '../../files/index.ts'
import { rolesToward } from '../../people/index.ts'
import { findAssignment, scopeFor } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { addressKey, contentKey, isWebAddress, type Performer, type Quantity, refuseRecord } from '../rules/deed.ts'
import { quantitiesOf, type RecordInput, refuseManualRecord } from '../rules/inputs.ts'
import { recordDeed } from './recording.ts'

/** Records what the unit did outside the platform: a broadcast, a meeting, a poster; with a file or a link that shows it. */
export async function recordManualDeed(act: Act, input: RecordInput, files: readonly StoredBytes[]): Promise<string> {
  const actor = act.actor
  if (!actor) throw new Refused('signed-out')
  const at = { tree: await loadTree(act.tx), on: act.today }
  const units = performersOf(input, actor.unitId)
  const roles = rolesToward(actor, { unitId: input.unit ?? actor.unitId }, at)
  const refusal = refuseManualRecord({ roles, address: input.address, files: files.length })
  if (refusal === 'deed-without-document') throw new Invalid({ files: refusal })
  if (refusal) throw new Refused(refusal)
  if (units.some(({ unitId }) => !at.tree.isAliveOn(unitId, act.today))) throw new Invalid({ joint1: 'unknown' })
  const { kind, title, note, address, areas, isPublic, occurrence } = input
  const { day, quantities } = contentOf(input, { units, today: act.today })
  const scope = scopeFor(actor, at.tree, act.today)
  const assignment = input.assignment && (await findAssignment(act.tx, input.assignment, scope))
  const { deedId } = await recordDeed(
    act,
    {
      ...{ kind, title, note, address, areas, isPublic, units, day, quantities },
      contentHash: contentHashOf({ title, quantities, address, files }),
      subject: null,
      subjectVersion: null,
      origin: 'manual',
      taskIds: assignment ? [assignment.taskId] : [],
      occurrenceIds: occurrence === null ? [] : [occurrence],
    },
    files,
  )
  return deedId
}

/** Days and quantities of the form, each mistake at its field. */
function contentOf(input: RecordInput, of: { units: readonly Performer[]; today: PlainDate }) {
  if (input.address !== null && !isWebAddress(input.address)) throw new Invalid({ address: 'deed-address' })
  const quantities = quantitiesOf(input)
  if (!Array.isArray(quantities)) throw new Invalid({ [quantities.missing]: 'required' })
  const day = input.to === null ? input.from : { from: input.from, to: input.to }
  const wrongDay = refuseRecord({ day, units: of.units }, of.today)
  if (wrongDay) throw new Invalid({ [wrongDay === 'deed-days-reversed' ? 'to' : 'from']: wrongDay })
  return { day, quantities }
}

function performersOf(input: RecordInput, ownUnitId: string): Performer[] {
  const lead = input.unit ?? ownUnitId
  const joint = [input.joint1, input.joint2, input.joint3].filter((unitId) => unitId !== null && unitId !== lead)
  return [
    { unitId: lead, role: 'lead' },
    ...[...new Set(joint)].map((unitId): Performer => ({ unitId: unitId ?? lead, role: 'joint' })),
  ]
}

/** The files are the content where there are any; else the page that the address opens; else the words. */
function contentHashOf(deed: {
  title: string
  quantities: readonly Quantity[]
  address: string | null
  files: readonly StoredBytes[]
}): string {
  const content =
    deed.files.length > 0
      ? deed.files
          .map((file) => file.sha256)
          .sort()
          .join(' ')
      : deed.address !== null
        ? addressKey(deed.address)
        : contentKey(deed)
  return createHash('sha256').update(content).digest('hex')
}
