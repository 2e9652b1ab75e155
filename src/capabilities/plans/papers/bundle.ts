import { setImmediate } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { type PaperFormat, paperFile } from '../../../writing/index.ts'
import { type Letters, letterTo } from './letter.ts'

// Any fixed moment will do: the same letters always give the same bytes.
const stamp = new Date(2020, 0, 1)

/** All letters of a plan in one archive, a file a unit; other requests are answered between two letters. */
export async function lettersArchive(letters: Letters, format: PaperFormat): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const unit of letters.units) {
    const { body, fileName } = await paperFile(letterTo(letters, unit), { format, name: unit.slug })
    files[fileName] = body
    await setImmediate()
  }
  // Both formats are compressed already.
  return zipSync(files, { level: 0, mtime: stamp })
}
