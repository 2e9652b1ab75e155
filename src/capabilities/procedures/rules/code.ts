// Mã thủ tục hành chính: one digit, a dot, six digits ("1.001193"), the same in the whole country; provinces write the code of their
// office behind it ("1.001193.000.00.00.H57").
import { fold } from '../../../kernel/text-folding.ts'

const long = /^(\d)[.\s-]?(\d{6})(?:[.\s-]?\d{3}[.\s-]?\d{2}[.\s-]?\d{2}(?:[.\s-]?[a-z]\d{2,3})?)?$/

/** The national code of what somebody typed or a portal printed; null where it is none. */
export function procedureCode(typed: string): string | null {
  const plain = fold(typed)
    .replace(/^(?:\s*(?:ma(?: so)?|so|tthc|thu tuc(?: hanh chinh)?)[\s:]+)+/, '')
    .trim()
  const [, kind, number] = long.exec(plain) ?? []
  return kind && number ? `${kind}.${number}` : null
}
