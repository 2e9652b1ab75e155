// What people send about the portal: one schema a form.
import { z } from 'zod'
import { checkbox, choice, date, id, optionalDate, optionalText, text, whole } from '../../../kernel/fields.ts'
import { slug } from '../../../kernel/text-folding.ts'
import { writtenBody } from '../../articles/index.ts'
import { addressOf, languages } from './page.ts'

export const version = z.coerce.number().int()

/** A path of our own, or an address that may be followed; not a script, not `//elsewhere`. */
const address = (value: string, context: z.RefinementCtx) => {
  const plain = ![...value].some((sign) => sign <= ' ' || sign === '\\' || sign === '\u007f')
  const own = value.startsWith('/') && !value.startsWith('//')
  const schemes = ['http:', 'https:', 'mailto:', 'tel:']
  if (plain && (own || (URL.canParse(value) && schemes.includes(new URL(value).protocol)))) return value
  context.addIssue({ code: 'custom', message: 'portal-address' })
  return z.NEVER
}
const href = () => text(500).transform(address)
const optionalHref = () =>
  optionalText(500).transform((value, context) => (value === null ? null : address(value, context)))

const above = optionalText(40)
const ofMenu = z.object({ version, label: text(80), href: href(), hint: optionalText(120), above })

export const bannerInput = z
  .object({
    version,
    title: text(120),
    words: optionalText(240),
    href: optionalHref(),
    alt: optionalText(300),
    from: date(),
    to: optionalDate(),
  })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'portal-days' })

const email = optionalText(120).refine(
  (value) => value === null || /^[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}$/i.test(value),
  {
    message: 'portal-email',
  },
)

function wordsOf(sent: { bodyText: string; bodyJson: string }, context: z.RefinementCtx): string {
  const typed = sent.bodyText.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  // Without the editor the words stay as they were typed.
  const written =
    sent.bodyJson === '' && writtenBody({ bodyText: typed, bodyJson: '' }) !== null ? typed : writtenBody(sent)
  if (written === null) context.addIssue({ code: 'custom', path: ['bodyText'], message: 'article-body-refused' })
  return written ?? ''
}

/** By part; the fields of an item. */
export const itemInputs = {
  header: ofMenu,
  footer: ofMenu,
  quick: ofMenu,
  blocks: z.object({
    version,
    kind: text(40),
    title: optionalText(80),
    count: optionalText(3).transform((value) => (value && /^\d+$/.test(value) ? Math.min(24, Number(value)) : null)),
    topic: optionalText(100),
    narrow: checkbox(),
  }),
  banners: bannerInput,
  contacts: z.object({
    version,
    name: text(120),
    post: text(160),
    part: optionalText(160),
    phone: optionalText(40),
    email,
  }),
  imprint: z.object({ version, words: text(240) }),
  /** `address` of a page that ships is sent along; a new one gets its own from the title. */
  pages: z
    .object({
      version,
      address: optionalText(120),
      title: text(160),
      lang: choice(languages),
      twin: optionalHref(),
      bodyText: z.string().max(60_000, 'too-long:60000').default(''),
      bodyJson: z.string().max(400_000, 'too-long:60000').default(''),
    })
    .transform(({ address, bodyText, bodyJson, ...page }, context) => ({
      ...page,
      words: wordsOf({ bodyText, bodyJson }, context),
      address: address && /^\/[a-z0-9/-]+$/.test(address) ? address : addressOf(page.lang, slug(page.title)),
    })),
} as const

export const doings = ['up', 'down', 'remove'] as const
export const doInput = z.object({ version, do: choice(doings) })
export const versionInput = z.object({ version })
export const restoreInput = z.object({ number: whole(1, 100_000) })
export const restorePageInput = z.object({ version, number: whole(1, 100_000) })
export const keeperInput = z.object({ unitId: id() })
export const dutyInput = z.object({ section: text(60), unitId: id() })
