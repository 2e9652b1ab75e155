// What hangs on an article besides words: pictures with what they show, film and sound with what is said in them, documents.
// WCAG 2.1 1.1.1, 1.2.1, 1.2.2 (level A), which TT 26/2020/TT-BTTTT makes binding for portals of state agencies.
import { z } from 'zod'
import { checkbox, optionalText, text } from '../../../kernel/fields.ts'
import type { ArticleImage } from './listing.ts'

export type FileKind = 'video' | 'audio' | 'document'

export interface ArticleFile {
  readonly id: string
  /** What a body names. */
  readonly fileId: string
  readonly kind: FileKind
  readonly title: string
  readonly captionsFileId: string | null
  readonly transcript: string | null
  /** Nobody speaks in it, by its author's word. */
  readonly silent: boolean
  readonly type: string
  readonly size: number
  /** As of a picture. */
  readonly readAt?: string
}

/** What its author says of a picture. */
export type ImageWords = Pick<ArticleImage, 'alt' | 'decorative' | 'caption' | 'focus'>

export function kindOfType(type: string): FileKind {
  if (type.startsWith('video/')) return 'video'
  return type.startsWith('audio/') ? 'audio' : 'document'
}

/** Film needs captions, sound its words in writing, unless nobody speaks in it. */
export function missingForEars(given: {
  kind: FileKind
  captions: boolean
  transcript: string | null
  silent: boolean
}): { captions: 'article-file-captions' } | { transcript: 'article-file-transcript' } | null {
  if (given.kind === 'document' || given.silent || given.captions) return null
  if (given.kind === 'video') return { captions: 'article-file-captions' }
  return given.transcript ? null : { transcript: 'article-file-transcript' }
}

const share = z.coerce.number().int().min(0).max(100).catch(50)

/** Alt text, or the word of its author that there is nothing to see. */
const described = {
  alt: optionalText(300),
  decorative: checkbox(),
  caption: optionalText(500),
  focusX: share.default(50),
  focusY: share.default(50),
}

interface Described {
  alt: string | null
  decorative: boolean
  caption: string | null
  focusX: number
  focusY: number
}

function wordsOf({ alt, decorative, caption, focusX, focusY }: Described, context: z.RefinementCtx): ImageWords {
  const focus = { x: focusX, y: focusY }
  if (decorative) return { alt: '', decorative, caption, focus }
  if (alt === null) context.addIssue({ code: 'custom', path: ['alt'], message: 'required' })
  return { alt: alt ?? '', decorative, caption, focus }
}

/** The editor asks for what it uploaded as JSON; the form goes back to the page. */
const answer = z.enum(['json', 'page']).default('page')

export const imageInput = z
  .object({ ...described, answer })
  .transform(({ answer: as, ...given }, context) => ({ answer: as, words: wordsOf(given, context) }))
export const imageWordsInput = z.object(described).transform(wordsOf)

/** Its title goes by a name of its own: the form stands on the page of the text, which has a title too. */
export const fileInput = z
  .object({ fileTitle: text(300), transcript: optionalText(50_000), silent: checkbox(), answer })
  .transform(({ fileTitle: title, ...rest }) => ({ title, ...rest }))
