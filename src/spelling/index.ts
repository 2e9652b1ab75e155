export { findMisspellings, type Misspelling } from './check.ts'
export { isSyllable } from './syllable.ts'
