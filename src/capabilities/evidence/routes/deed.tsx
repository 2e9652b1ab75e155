import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/format.ts'
import { timelineOf } from '../../audit/index.ts'
import { filesOf, storeUpload } from '../../files/index.ts'
import { namesOf, rolesToward } from '../../people/index.ts'
import { staffRoles } from '../../tasks/index.ts'
import { loadTree, noWork } from '../../units/index.ts'
import { acceptProofs, answerProofs, contestProofs, type Decided, rejectProofs } from '../actions/deciding.ts'
import { withdrawDeed } from '../actions/withdrawing.ts'
import { mayReadFile } from '../reading-files.ts'
import { refuseWithdraw } from '../rules/deed.ts'
import { answerInput, type DecideInput, decideInput, withdrawInput } from '../rules/inputs.ts'
import { answerFilesOf } from '../rules/ledger.ts'
import { proofLife } from '../rules/proof.ts'
import { proofsOfDeeds } from '../store/choosing.ts'
import { deedsWithSameContent, getDeeds } from '../store/deeds.ts'
import { listProofs } from '../store/proofs.ts'
import { fieldLabels, paths, text } from '../text.ts'
import { DecidePage } from '../views/decide-page.tsx'
import { DeedOwnPage } from '../views/deed-page.tsx'
import { shownProofs } from './proofs.tsx'

export function deedRoutes(site: Site): void {
  site.get(paths.deed(':id'), { for: staffRoles }, deedPage)

  site.post(
    paths.decide,
    { for: ['coordinator'], input: decideInput, again: decidePage, labels: fieldLabels, lists: ['deed', 'proof'] },
    async (act, { input }) => {
      const { done, left } = await decide(act, input)
      return redirect(input.back ?? paths.list, text.decided(formatNumber(done), left))
    },
  )

  site.post(
    paths.answer(':id'),
    {
      for: staffRoles,
      input: answerInput,
      again: deedPage,
      labels: fieldLabels,
      lists: ['proof'],
      files: ['answerFiles'],
      prepare: (_input, ask, uploads) => Promise.all(uploads.map((upload) => storeUpload(ask.kernel.storage, upload))),
    },
    async (act, { input, prepared, ask }) => {
      await answerProofs(act, input.proof, { explanation: input.explanation, files: prepared })
      return redirect(paths.deed(idOf(ask)), text.answered)
    },
  )

  site.post(
    paths.withdraw(':id'),
    { for: staffRoles, input: withdrawInput, again: deedPage, labels: fieldLabels },
    async (act, { input, ask }) => {
      await withdrawDeed(act, idOf(ask), input.withdrawReason)
      return redirect(paths.deed(idOf(ask)), text.withdrawDone)
    },
  )
}

async function decide(act: Act, input: DecideInput): Promise<Decided> {
  const { decision, deed, quantity, reason } = input
  const tree = await loadTree(act.tx)
  const led = act.actor ? tree.workOf([act.actor.unitId], act.today) : noWork
  const ofDeeds = await proofsOfDeeds(act.tx, { deedIds: deed, led, states: proofLife[decision].from })
  const proofs = [...input.proof, ...ofDeeds]
  if (decision === 'accept') return acceptProofs(act, proofs, quantity)
  return decision === 'contest' ? contestProofs(act, proofs, reason ?? '') : rejectProofs(act, proofs, reason ?? '')
}

async function decidePage(ask: Ask): Promise<Answer> {
  return page(<DecidePage frame={ask.frame} problem={ask.problem} />)
}

function idOf(ask: Ask): string {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new NotFound()
  return id
}

async function deedPage(ask: Ask): Promise<Answer> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const deed = found((await getDeeds(ask.db, [idOf(ask)]))[0])
  const proofs = await listProofs(ask.db, { deedIds: [deed.id] })
  const roles = deed.units.flatMap(({ unitId }) => rolesToward(actor, { unitId }, { tree, on: ask.today }))
  const names = deed.recordedBy ? await namesOf(ask.db, [deed.recordedBy]) : new Map<string, string>()
  return page(
    <DeedOwnPage
      frame={ask.frame}
      problem={ask.problem}
      deed={deed}
      proofs={await shownProofs(ask, tree, proofs)}
      files={await filesOf(ask.db, [{ kind: 'deed', id: deed.id }])}
      answerFiles={await filesOf(ask.db, [answerFilesOf(deed.id)])}
      mayReadAnswers={(await mayReadFile(ask, answerFilesOf(deed.id))) === true}
      mayReadFiles={(await mayReadFile(ask, { kind: 'deed', id: deed.id })) === true}
      twins={await deedsWithSameContent(ask.db, deed)}
      recordedByName={(deed.recordedBy && names.get(deed.recordedBy)) || null}
      mayWithdraw={refuseWithdraw({ origin: deed.origin, withdrawn: deed.withdrawal !== null, roles }) === null}
      actorId={actor.accountId}
      timeline={await timelineOf(ask, [{ kind: 'deed', id: deed.id }, answerFilesOf(deed.id)])}
      after={await ask.slot('deed.after', { deedId: deed.id })}
      tree={tree}
      today={ask.today}
    />,
  )
}
