import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { Refused } from '../../kernel/errors.ts'
import { fill } from '../../kernel/filling.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { formatNumber } from '../../ui/format.ts'
import { importersOf, runFile } from './actions/running.ts'
import { type ImportRun, mostRefusals, paceOf, type RefusedLine } from './rules.ts'
import { listRefusals } from './store.ts'
import { refusals, timeWords, text as words } from './text.ts'

export const commands: readonly Command[] = [{ name: 'import', usage: words.command, run: importFile }]

const barWidth = 24
const shownEveryMs = 250

/** `caicach import KIND FILE`: 0 = all taken, 1 = some lines refused (each named on stderr), 2 = wrong usage. */
async function importFile(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const [kind = '', path = ''] = args
  if (importersOf(kernel, kind).length === 0 || path === '') {
    const kinds = kernel.capabilities.flatMap((capability) => capability.imports ?? []).map((importer) => importer.kind)
    io.stderr.write(`${fill(words.usage, { kinds: [...new Set(kinds)].join('|') })}\n`)
    return 2
  }
  const isReadable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!isReadable) {
    io.stderr.write(`${fill(words.noFile, { path })}\n`)
    return 1
  }
  try {
    const run = await runFile(kernel, { path, kind, name: basename(path) }, shown(kernel, io))
    return await told(kernel, run, io)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    io.stderr.write(`\n${(refusals as Record<string, string>)[error.code] ?? error.code}\n`)
    return 1
  }
}

/** A line that is written over; a run that goes on says so first. */
function shown(kernel: Kernel, io: CommandIo): (run: ImportRun) => void {
  let [last, before]: [number, number | null] = [0, null]
  return (run) => {
    const now = kernel.clock.now()
    if (before === null && run.begunBytes > 0)
      io.stderr.write(`${fill(words.resumed, { lines: formatNumber(run.linesDone) })}\n`)
    before ??= run.begunBytes > 0 ? run.linesDone : 0
    if (now.getTime() - last < shownEveryMs && run.bytesDone < run.bytes) return
    last = now.getTime()
    io.stderr.write(`\r${progressWords(run, { now, linesBefore: before })}`)
  }
}

function progressWords(run: ImportRun, at: { now: Date; linesBefore: number }): string {
  const { share, perSecond, secondsLeft } = paceOf(run, at)
  const full = Math.round(share * barWidth)
  return fill(words.progress, {
    bar: `[${'█'.repeat(full)}${'░'.repeat(barWidth - full)}]`,
    percent: formatNumber(Math.floor(share * 100)),
    lines: formatNumber(run.linesDone),
    pace: perSecond === null ? '' : fill(words.pace, { count: formatNumber(perSecond) }),
    left: secondsLeft === null ? '' : fill(words.left, { time: timeWords(secondsLeft) }),
  }).padEnd(90)
}

async function told(kernel: Kernel, run: ImportRun, io: CommandIo): Promise<number> {
  io.stderr.write('\n')
  const lines = await listRefusals(kernel.db, run.id, { page: 1, limit: mostRefusals })
  for (const refused of lines) io.stderr.write(`${refusedWords(refused)}\n`)
  const more = run.refused - lines.length
  if (more > 0) io.stderr.write(`${fill(words.moreRefused, { count: formatNumber(more) })}\n`)
  const { created, changed, unchanged, refused } = run
  io.stdout.write(`${fill(words.done, { created, changed, unchanged, refused })}\n`)
  return refused > 0 ? 1 : 0
}

function refusedWords({ line, column, why }: RefusedLine): string {
  return fill(words.refused, { line, column: column === null ? '' : fill(words.column, { column }), why })
}
