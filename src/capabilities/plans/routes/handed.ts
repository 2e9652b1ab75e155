import { createHash } from 'node:crypto'
import { Invalid } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'
import { type Reading, type Recognise, readFiles, UnreadableError } from '../../../reading/index.ts'
import { recogniser, storeOriginal } from '../../documents/index.ts'
import { type PastedInput, pastedUpload } from '../../readings/index.ts'
import type { PreparedFile, PreparedImport } from '../actions/importing.ts'
import { arrange, type HandedReading } from '../rules/arranging.ts'
import { isPlanReading, type ReadPlan } from '../rules/proposal.ts'
import { refuseUpload, unreadable } from '../rules/upload.ts'
import { importLabels, notAPlan } from '../text/import.ts'

/**
 * Reads what was handed in, outside any transaction: files, annexes and pasted text. Bytes are stored only where something comes
 * of them. Throws Invalid where nothing does.
 */
export async function readHanded(ask: Ask, pasted: PastedInput, uploads: readonly Upload[]): Promise<PreparedImport> {
  const handed = [...uploads.filter(({ field }) => field === 'file'), ...pastedUpload(pasted)]
  const all = [...handed, ...uploads.filter(({ field }) => field === 'annex')]
  if (handed.length === 0) throw new Invalid({ file: 'file-required' })
  const recognise = recogniser()
  const read: HandedReading[] = []
  for (const upload of all) read.push(await readOne(upload, recognise))
  const arrangement = arrange(read)
  if (arrangement.plans.length + arrangement.documents.length === 0) refuseAll(all, read, arrangement.refused)
  const plans = new Map<number, ReadPlan>()
  for (const { main, annexes } of arrangement.plans) {
    const together = [main, ...annexes].flatMap((place) => all[place] ?? [])
    const reading = annexes.length === 0 ? read[main]?.reading : await readFiles(together, recognise)
    if (reading && isPlanReading(reading)) plans.set(main, reading)
  }
  const kept = new Set([
    ...arrangement.plans.flatMap(({ main, annexes }) => [main, ...annexes]),
    ...arrangement.documents,
  ])
  const files: PreparedFile[] = []
  for (const [place, { name, sha256, reading }] of read.entries()) {
    const [upload, refused] = [all[place], arrangement.refused.find((one) => one.place === place)]
    const stored = upload && kept.has(place) ? await storeOriginal(ask.kernel.storage, upload) : null
    files.push({ name, sha256, reading, stored, refusal: refused ? sentence(refused.code, reading) : null })
  }
  return { arrangement, files, plans }
}

async function readOne(upload: Upload, recognise: Recognise): Promise<HandedReading> {
  const { name, bytes } = upload
  const as = upload.field === 'annex' ? 'annex' : 'document'
  const file = { name, as, sha256: createHash('sha256').update(bytes).digest('hex') } as const
  const refusal = refuseUpload({ type: upload.type, name, size: bytes.byteLength })
  if (refusal) return { ...file, reading: null, refusal }
  try {
    return { ...file, reading: await readFiles([{ bytes, name }], recognise), refusal: null }
  } catch (error) {
    if (error instanceof UnreadableError) return { ...file, reading: null, refusal: unreadable[error.code] }
    throw error
  }
}

/** Nothing came of anything: the form comes back and says why, file by file. */
function refuseAll(
  uploads: readonly Upload[],
  read: readonly HandedReading[],
  refused: readonly { place: number; code: string }[],
): never {
  const errors: Record<string, string> = {}
  for (const { place, code } of refused) {
    const field = uploads[place]?.field ?? 'file'
    const said = sentence(code, read[place]?.reading ?? null)
    const line = uploads.length === 1 ? said : `${read[place]?.name}: ${said}`
    errors[field] = errors[field] ? `${errors[field]} ${line}` : line
  }
  throw new Invalid(errors)
}

function sentence(code: string, reading: Reading | null): string {
  if (code !== 'plan-not-a-plan' || reading === null) return (importLabels as Record<string, string>)[code] ?? code // codes of the list above
  const mentioned = reading.citations.find(({ number }) => /\/KH-/.test(number))?.number ?? null
  return notAPlan({ type: reading.type, number: reading.number, mentioned })
}
