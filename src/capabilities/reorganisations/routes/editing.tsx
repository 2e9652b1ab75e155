import { z } from 'zod'
import type { Act } from '../../../kernel/act.ts'
import { addDays } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { optionalText, text as textField, whole } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, formatNumber, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { movable, replaceDraft } from '../actions/drafting.ts'
import { readPlanFile } from '../actions/importing.ts'
import type { Draft } from '../rules/draft.ts'
import { calling, lineInput, withLine, withMain, withoutLine, withoutMove } from '../rules/editing.ts'
import type { Taken } from '../rules/importing.ts'
import { linesOf, tableLines } from '../rules/lines.ts'
import { importFaults } from '../text/import.ts'
import { pagePaths, pageText } from '../text/pages.ts'
import { paths, text } from '../text/words.ts'
import { LinesPage } from '../views/lines.tsx'
import { planTableColumns } from '../views/plan-table.ts'
import { options } from './listing.tsx'
import { askedOne, idOf } from './loading.ts'
import { overviewPage } from './scheduling.tsx'

const versioned = z.object({ version: whole(1) })

/** The lines of a draft: from a file, by hand, and which heir of a divided unit is the main one. */
export function editingRoutes(site: Site): void {
  site.get(pagePaths.lines(':id'), options, linesPage)
  tableRoutes(site, pagePaths.linesCsv(':id'), { options, table: linesTable })
  site.post(
    paths.importInto(':id'),
    {
      ...options,
      input: versioned,
      again: linesPage,
      labels: { file: text.fields.file },
      files: ['file'],
      perMinute: 20,
      async prepare(_input, ask, [upload]) {
        if (!upload || upload.bytes.length === 0) throw new Invalid({ file: 'reorganisation-file-missing' })
        const taken = await readPlanFile(ask.db, upload, (await askedOne(ask)).effectiveOn)
        if (taken.faults.length > 0) throw new Invalid(faultErrors(taken))
        return taken
      },
    },
    async (act, { input, prepared, ask }) => {
      await replaceDraft(act, idOf(ask), { draft: prepared.draft, version: input.version })
      const { lines } = prepared.draft
      const said = text.imported(formatNumber(lines.length), formatNumber(prepared.passedOver))
      return redirect(paths.one(idOf(ask)), said)
    },
  )
  site.post(
    paths.line(':id'),
    { ...options, input: lineInput, again: linesPage, labels: pageText.fields },
    async (act, { input, ask }) => {
      const one = await movable(act, idOf(ask), 'edit')
      const edited = withLine(input, { tree: await loadTree(act.tx), on: one.effectiveOn, draft: one.draft })
      if ('errors' in edited) throw new Invalid(edited.errors)
      await replaceDraft(act, one.id, { draft: edited.draft, version: input.version })
      return redirect(pagePaths.lines(one.id), pageText.lineAdded)
    },
  )
  site.post(
    paths.removeLine(':id'),
    {
      ...options,
      input: versioned.extend({ at: whole(0).optional(), code: optionalText(20) }),
      again: linesPage,
    },
    async (act, { input, ask }) => {
      const { at, code } = input
      const drop = (draft: Draft) => (at === undefined ? withoutMove(draft, code ?? '') : withoutLine(draft, at))
      await change(act, { ask, version: input.version, drop })
      return redirect(pagePaths.lines(idOf(ask)), pageText.lineRemoved)
    },
  )
  site.post(
    paths.main(':id'),
    { ...options, input: versioned.extend({ from: textField(20), to: optionalText(20) }), again: overviewPage },
    async (act, { input, ask }) => {
      await change(act, { ask, version: input.version, drop: (draft) => withMain(draft, input) })
      return redirect(`${paths.one(idOf(ask))}#tung-don-vi`, pageText.mainSaved)
    },
  )
}

async function change(
  act: Act,
  { ask, version, drop }: { ask: Ask; version: number; drop(draft: Draft): Draft | null },
): Promise<void> {
  const one = await movable(act, idOf(ask), 'edit')
  const draft = drop(one.draft)
  if (draft === null) throw new Refused('reorganisation-line-gone')
  await replaceDraft(act, one.id, { draft, version })
}

const saidFaults = 50

function faultErrors({ faults }: Taken): Record<string, string> {
  const said = faults.slice(0, saidFaults).map(({ line, code, word }, at) => {
    return [`file-${at + 1}`, text.importRefused(line, importFaults[code](word))] as const
  })
  const rest = faults.length - said.length
  return {
    file: pageText.importRefused(formatNumber(faults.length)),
    ...Object.fromEntries(said),
    ...(rest > 0 && { 'file-more': pageText.importMore(formatNumber(rest)) }),
  }
}

// more would make the page slow to load; a name or code can still be typed
const mostSuggested = 600

const linesPage: PageHandler = async (ask) => {
  const one = await askedOne(ask)
  const tree = await loadTree(ask.db)
  const eve = addDays(one.effectiveOn, -1)
  const living = tree.officeId === null ? [] : tree.subtreeOn(tree.officeId, eve)
  const units = living.slice(0, mostSuggested).map((id) => calling(tree.nameOn(id, eve), tree.unit(id)?.code ?? ''))
  const founded = one.draft.units.slice(0, mostSuggested).map(({ name, code }) => calling(name, code))
  const lines = await ask.recall(`reorganisation-lines ${one.id} ${one.version} ${one.state}`, ['units'], async () =>
    linesOf(one.draft, { tree, on: one.effectiveOn }),
  )
  return page(<LinesPage ask={ask} one={one} lines={lines} units={units} heirs={[...founded, ...units]} />)
}

async function linesTable(ask: Ask) {
  const one = await askedOne(ask)
  const rows = tableLines(one.draft, { tree: await loadTree(ask.db), on: one.effectiveOn })
  return exportOf({ title: pageText.lines, columns: planTableColumns, rows })
}
