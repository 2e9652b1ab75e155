// Cơ quan thực hiện: the source names kinds of offices ("Ủy ban nhân dân cấp xã"), or offices by name ("Sở Tư pháp").
import { fold } from '../../../kernel/text-folding.ts'
import type { Unit } from '../../units/index.ts'

/** "Chủ tịch UBND cấp xã", "Uỷ ban nhân dân cấp xã" are the same office to whoever looks for one. */
export function agencyKey(words: string): string {
  return fold(words)
    .replace(/[\s.]+/g, ' ')
    .trim()
    .replace(/^(?:chu tich )?(?:ubnd|ui ban nhan dan|uy ban nhan dan)\s+/, '')
}

/** Of the whole, and of each office that it names. */
export function agencyKeys(words: string | null): string[] {
  if (words === null) return []
  return [...new Set([words, ...words.split(/,(?![^(]*\))/)].map(agencyKey).filter(Boolean))]
}

/** By which keys a unit of the tree is meant: its own name, for a commune also what all communes are called. */
export function keysOfUnit({ level }: Pick<Unit, 'level'>, name: string): string[] {
  return [agencyKey(name), ...(level === 'COMMUNE' ? ['cap xa', 'xa'] : [])]
}
