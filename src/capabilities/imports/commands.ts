import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { refreshStatistics } from '../../kernel/db.ts'
import { fill } from '../../kernel/filling.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { importLines, type RefusedLine } from './actions/taking.ts'
import { text as words } from './text.ts'

export const commands: readonly Command[] = [{ name: 'import', usage: words.command, run: importFile }]

/** `caicach import KIND FILE`: 0 = all taken, 1 = some lines refused (each named on stderr), 2 = wrong usage. */
async function importFile(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const [kind = '', path = ''] = args
  const all = kernel.capabilities.flatMap((capability) => capability.imports ?? [])
  const importers = all.filter((importer) => importer.kind === kind)
  if (importers.length === 0 || path === '') {
    io.stderr.write(`${fill(words.usage, { kinds: [...new Set(all.map((importer) => importer.kind))].join('|') })}\n`)
    return 2
  }
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  if (!readable) {
    io.stderr.write(`${fill(words.noFile, { path })}\n`)
    return 1
  }
  const counts = await importLines(kernel, { path, importers }, (lines) =>
    io.stderr.write(`\r${fill(words.progress, { lines })}`),
  )
  io.stderr.write('\n')
  if (counts.created + counts.changed > 200) await refreshStatistics(kernel.db)
  for (const refused of counts.refused) io.stderr.write(`${refusedWords(refused)}\n`)
  io.stdout.write(`${fill(words.done, { ...counts, refused: counts.refused.length })}\n`)
  return counts.refused.length > 0 ? 1 : 0
}

function refusedWords({ line, column, why }: RefusedLine): string {
  return fill(words.refused, { line, column: column === null ? '' : fill(words.column, { column }), why })
}
