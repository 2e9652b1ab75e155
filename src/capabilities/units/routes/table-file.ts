import { z } from 'zod'
import { Invalid } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { Upload } from '../../../kernel/uploads.ts'

interface TableFile<Line> {
  readonly label: string
  /** The refusal where no file came. */
  readonly missing: string
  read(bytes: Uint8Array, name: string): Promise<readonly Line[]>
}

/** How a table is taken in to be tried: read before the act, the same for everything that is imported from one. */
export const tableFileOptions = <Line>({ label, missing, read }: TableFile<Line>) => ({
  input: z.object({}),
  labels: { file: label },
  files: ['file'],
  perMinute: 20,
  async prepare(_input: object, _ask: Ask, [upload]: readonly Upload[]) {
    if (!upload || upload.bytes.length === 0) throw new Invalid({ file: missing })
    return { name: upload.name, lines: await read(upload.bytes, upload.name) }
  },
})
