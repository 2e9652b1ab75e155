import { evidencePaths, listProofs } from '../src/capabilities/evidence/index.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks, type TaskOrder } from '../src/capabilities/tasks/index.ts'
import { perform } from '../src/kernel/perform.ts'
import type { Client, TestServer } from './server.ts'

export type LedgerStep = 'accept' | 'contest' | 'answer' | 'reject' | 'withdraw'

const monthlyBulletins: Omit<TaskOrder, 'lead' | 'ownerUnitId'> = {
  text: 'Phát bản tin cải cách hành chính trên đài truyền thanh',
  product: null,
  groupLabel: null,
  schedule: {
    kind: 'recurring',
    from: null,
    to: null,
    inclusive: true,
    every: 'month',
    count: 2,
    of: 'bản tin',
    trigger: null,
    phrase: 'hằng tháng',
  },
  support: [],
  leadPhrase: null,
  supportPhrase: null,
  requested: false,
  period: { from: '2026-01-01', to: '2026-12-31' },
  source: null,
  accepts: ['LOUDSPEAKER'],
  areas: [],
  quota: null,
  signedOn: '2026-05-01',
}

/** What tests of the ledger do again and again in the small city: order a monthly task, record a deed, decide on its proof. */
export function ledgerStage(server: TestServer) {
  const db = server.kernel.db
  const unit = (code: string) => server.world.units[code] ?? ''

  /** "Hang thang it nhat 02 ban tin truyen thanh" for phường Một and phường Hai, led by Sở Nội vụ. */
  async function monthly(given: Partial<TaskOrder> = {}) {
    const order: TaskOrder = {
      ...monthlyBulletins,
      lead: [unit('T.P1'), unit('T.P2')],
      ownerUnitId: unit('T.SNV'),
      ...given,
    }
    const [taskId = ''] = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
    const duties = await dutiesOf(db, { unitIds: [...order.lead], taskIds: [taskId] })
    const assignmentOf = (code: string) => duties.find((duty) => duty.unitId === unit(code))?.id ?? ''
    const occurrenceOf = async (code: string) => (await occurrencesOfAssignment(db, assignmentOf(code)))[0]
    return { taskId, assignmentOf, occurrenceOf }
  }

  let serial = 0
  const form = (given: Record<string, string> = {}) => {
    serial += 1
    return {
      kind: 'LOUDSPEAKER',
      title: `Bản tin truyền thanh số ${serial}`,
      from: '12/05/2026',
      count1: '1',
      of1: 'bản tin',
      address: `https://truyenthanh.example/ban-tin-${serial}`,
      ...given,
    }
  }

  async function recordAs(username: string, given: Record<string, string> = {}) {
    const typed = form(given)
    const answer = await (await server.as(username)).post(evidencePaths.record, typed)
    if (answer.statusCode !== 303) throw new Error(`not recorded: ${answer.statusCode}`)
    const deed = await db.selectFrom('deeds').select('id').where('title', '=', typed.title).executeTakeFirstOrThrow()
    return { deedId: deed.id, typed, proofs: await listProofs(db, { deedIds: [deed.id] }) }
  }

  const decide = (client: Client, fields: Record<string, string | readonly string[]>) =>
    client.post(evidencePaths.decide, fields)

  async function doStep(client: Client, step: LedgerStep, made: Awaited<ReturnType<typeof recordAs>>) {
    const proof = made.proofs[0]?.id ?? ''
    if (step === 'answer')
      return client.post(evidencePaths.answer(made.deedId), { proof, explanation: 'Đã bổ sung đường dẫn.' })
    if (step === 'withdraw') return client.post(evidencePaths.withdraw(made.deedId), { withdrawReason: 'Ghi nhầm kỳ.' })
    return decide(client, { decision: step, proof, reason: 'Địa chỉ không mở được.' })
  }

  return { db, unit, monthly, form, recordAs, decide, doStep }
}
