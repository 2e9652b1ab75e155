// What people send: one schema a form.
import { z } from 'zod'
import { choices, optionalId, optionalText, text } from '../../../kernel/fields.ts'
import { areaCodes } from '../../tasks/index.ts'
import type { Manuscript } from './article.ts'
import type { Body } from './body.ts'
import { bodySchema, parseBody } from './body-schema.ts'
import { readText } from './read-text.ts'

const version = z.coerce.number().int()

export const newInput = z.object({ title: text(300) })
export const versionInput = z.object({ version })
export const returnInput = z.object({ version, reason: text(2000) })
export const withdrawInput = z.object({ version, reason: text(2000), notice: text(1000) })
export const imageInput = z.object({
  alt: text(300),
  caption: optionalText(500),
  /** The editor asks for the picture as JSON; the form goes back to the page. */
  answer: z.enum(['json', 'page']).default('page'),
})

/** Text as typed, or what the editor made of it; the editor's goes first because it was filled last. */
export const manuscriptInput = z
  .object({
    version,
    title: text(300),
    summary: optionalText(1000),
    bodyText: z.string().max(200_000, 'article-too-long').default(''),
    bodyJson: z.string().default(''),
    areas: choices(areaCodes),
    topics: z.array(text(100)).max(10).default([]),
    coverFileId: optionalId(),
    source: optionalText(200),
    authorName: optionalText(200),
    /** Which button sent the form. */
    send: z.enum(['save', 'submit']).default('save'),
  })
  .transform(({ version: read, send, bodyText, bodyJson, ...rest }, context) => {
    const body = bodyOf({ bodyText, bodyJson })
    if (body) return { version: read, send, manuscript: { ...rest, body } satisfies Manuscript }
    context.addIssue({ code: 'custom', path: ['bodyText'], message: 'article-body-refused' })
    return z.NEVER
  })

function bodyOf({ bodyText, bodyJson }: { bodyText: string; bodyJson: string }): Body | null {
  if (bodyJson !== '') return parseBody(bodyJson)
  const read = bodySchema.safeParse(readText(bodyText))
  return read.success ? read.data : null
}
