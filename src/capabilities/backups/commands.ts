import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { showProgress } from '../../backup/command.ts'
import { ArchiveRefused } from '../../backup/refused.ts'
import { countWords, sizeWords } from '../../backup/words.ts'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { fill } from '../../kernel/filling.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { keepNewest, makeBackup } from './actions.ts'
import { insertBackup } from './store.ts'
import { text } from './text.ts'

export const backupCommand: Command = { name: 'backup', usage: text.command.usage, run: runBackup }

interface Asked {
  readonly to: string | null
  readonly recipient: string | null
  readonly passphraseFile: string | null
  readonly keep: number | null
}

/** 0 = written and read back, 1 = it could not be made, or files were missing in the storage; 2 = wrong usage. */
async function runBackup(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args)
  if (!asked) return complain(io, text.command.usage, 2)
  const { backups } = kernel.config
  const place = asked.to ?? `${backups.folder}/`
  const isChosen = asked.recipient !== null || asked.passphraseFile !== null
  const lock = isChosen ? asked : backups
  if (asked.keep !== null && asked.to !== null && !(await isFolder(asked.to)))
    return complain(io, text.command.keepNeedsFolder, 2)
  const id = newId()
  await insertBackup(kernel.db, { id, cause: 'command', askedBy: null, at: kernel.clock.now() })
  const progress = showProgress(io)
  try {
    const made = await makeBackup(kernel, {
      id,
      place,
      recipient: lock.recipient,
      passphraseFile: lock.passphraseFile,
      progress: progress.show,
    })
    progress.end()
    const facts = { path: made.path, size: sizeWords(made.size), rows: countWords(made.rowCount) }
    io.stdout.write(`${fill(text.command.done, { ...facts, files: countWords(made.fileCount) })}\n`)
    if (!made.locked) io.stdout.write(`${text.command.open}\n`)
    if (asked.keep !== null) {
      const removed = await keepNewest(resolve(place), asked.keep)
      if (removed.length > 0) io.stdout.write(`${fill(text.command.removed, { count: removed.length })}\n`)
    }
    return made.missingCount > 0 ? complain(io, fill(text.command.missing, { count: made.missingCount }), 1) : 0
  } catch (error) {
    progress.end()
    if (error instanceof ArchiveRefused) return complain(io, error.message, 1)
    throw error
  }
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        'encrypt-to': { type: 'string' },
        'passphrase-file': { type: 'string' },
        keep: { type: 'string' },
      },
    })
    const { to = null, 'encrypt-to': recipient = null, 'passphrase-file': passphraseFile = null } = values
    const keep = values.keep === undefined ? null : Number(values.keep)
    const isWrong = (recipient !== null && passphraseFile !== null) || to === ''
    if (isWrong || (keep !== null && !(Number.isInteger(keep) && keep >= 1))) return null
    return { to, recipient, passphraseFile, keep }
  } catch {
    return null
  }
}

async function isFolder(place: string): Promise<boolean> {
  return place.endsWith('/') || (await stat(place).catch(() => null))?.isDirectory() === true
}

function complain(io: CommandIo, words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
