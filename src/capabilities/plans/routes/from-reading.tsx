import type { VNode } from 'preact'
import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound } from '../../../kernel/errors.ts'
import { type Ask, type Redirect, redirect, type Site } from '../../../kernel/site.ts'
import type { Reading } from '../../../reading/index.ts'
import { Form, SubmitButton } from '../../../ui/index.ts'
import { filesOf } from '../../files/index.ts'
import { correctedReading, findReading, readingPaths } from '../../readings/index.ts'
import { loadTree } from '../../units/index.ts'
import { importPlan } from '../actions/drafting.ts'
import { isPlanReading } from '../rules/proposal.ts'
import { importText } from '../text/import.ts'
import { paths } from '../text.ts'
import { isId } from './reading.ts'

/** A plan that was read as a document goes on as a draft, with what was put right in it. */
export function fromReadingRoutes(site: Site): void {
  site.post(
    paths.fromReading(':reading'),
    { for: ['coordinator'], input: z.object({}), again: backToReading },
    async (act, { ask }) => {
      const { unitId } = ask.signedIn()
      const asked = ask.params.reading ?? ''
      const kept = found(isId(asked) ? await findReading(act.tx, asked) : null)
      const tree = await loadTree(act.tx)
      if (tree.responsibleFor(kept.unitId, act.today, { itemId: kept.id }) !== unitId) throw new NotFound()
      const reading = correctedReading(kept)
      const [file] = await filesOf(act.tx, [{ kind: 'reading', id: kept.id }])
      if (!isPlanReading(reading) || !file) throw new Invalid({ '': 'plan-not-a-plan' })
      return redirect(paths.review(await importPlan(act, { reading, file, leadUnitId: unitId })), importText.read)
    },
  )
}

const backToReading = async (ask: Ask): Promise<Redirect> => redirect(readingPaths.reading(ask.params.reading ?? ''))

/** On the page of a reading that holds a plan: the way to its draft. */
export async function planOfReading(
  ask: Ask,
  { readingId, reading }: { readingId: string; reading: Reading },
): Promise<VNode | null> {
  if (!isPlanReading(reading) || !ask.actor?.roles.includes('coordinator')) return null
  return (
    <Form frame={ask.frame} action={paths.fromReading(readingId)}>
      <p class="govuk-body">{importText.fromReadingHint}</p>
      <SubmitButton tone="secondary" icon="arrow">
        {importText.fromReading}
      </SubmitButton>
    </Form>
  )
}
