import { z } from 'zod'
import { checkbox, choice, optionalChoice, optionalDate, optionalText, text } from '../../../kernel/fields.ts'
import type { HeadFieldName } from './corrections.ts'

const version = z.coerce.number().int()

/** Letters of pasted text: a hundred pages. */
export const mostPasted = 300_000

/** Beside or instead of files; `pastedHtml` is the same with its tables. */
export const pastedInput = z.object({ pasted: optionalText(mostPasted), pastedHtml: optionalText(mostPasted) })
export type PastedInput = z.output<typeof pastedInput>

export const headInput = z.object({
  version,
  number: optionalText(60),
  type: optionalText(60),
  issuer: optionalText(200),
  issued: optionalDate(),
  effective: optionalDate(),
  title: optionalText(500),
  signer: optionalText(100),
  field: optionalText(100),
} satisfies Record<HeadFieldName, unknown> & { version: unknown })

export const citationRoles = ['basis', 'mention'] as const
export const citationInput = z.object({
  version,
  number: text(60),
  type: optionalText(60),
  issuer: optionalText(200),
  issued: optionalDate(),
  article: optionalText(20),
  clause: optionalText(20),
  point: optionalText(20),
  role: choice(citationRoles),
})

export const procedureActions = ['announce', 'amend', 'replace', 'abolish'] as const
export const procedureInput = z.object({
  version,
  action: choice(procedureActions),
  code: optionalText(30),
  name: text(500),
})

export const factInput = z.object({
  version,
  name: text(300),
  value: text(30)
    .pipe(z.string().regex(/^\d[\d.\s]*(,\s?\d+)?$/, 'reading-value'))
    .transform((typed) => Number(typed.replace(/[\s.]/g, '').replace(',', '.'))),
  unit: text(60),
  period: optionalText(100),
})

export const scheduleKinds = ['due', 'range', 'continuous', 'recurring', 'event', 'relative', 'none'] as const
export const rhythms = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** Names cut at semicolons, as the units are called in the document. */
const names = () =>
  optionalText(1000).transform((typed) =>
    (typed ?? '')
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  )

export const taskInput = z.object({
  version,
  quote: text(5000),
  lead: names(),
  support: names(),
  product: optionalText(500),
  scheduleKind: choice(scheduleKinds),
  from: optionalDate(),
  to: optionalDate(),
  every: optionalChoice(rhythms),
  phrase: optionalText(300),
})
export type TaskInput = z.output<typeof taskInput>

/** What was missed is added at the place where its very words stand. */
const quote = { quote: text(500) }
export const addedCitation = citationInput.extend(quote)
export const addedProcedure = procedureInput.extend(quote)
export const addedFact = factInput.extend(quote)

export const versionInput = z.object({ version })
export const registerInput = z.object({ version, isPublic: checkbox() })

/** Forms that carry nothing but the press of their button. */
export const bareInput = z.object({})

/** "id:version" of each reading that stood there to be registered without a further look. */
export const registerSureInput = z.object({
  seen: z
    .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'choose'))
    .min(1, 'choose')
    .transform((seen) =>
      seen.map((one) => {
        const [id = '', known = ''] = one.split(':')
        return { id, version: Number(known) }
      }),
    ),
  isPublic: checkbox(),
})
