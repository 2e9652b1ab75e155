import type { z } from 'zod'
import { Invalid } from './errors.ts'
import { kernelText } from './text.ts'

export type FormValues = Record<string, string | string[]>

/** Puts the fields of a posted form into one shape: NFC strings, lists where the route says so. */
export function formValues(body: unknown, lists: readonly string[]): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    // parsed body: an object of unknowns
    if (value === undefined || value === null) continue
    const many = (Array.isArray(value) ? value : [value]).map(String)
    values[name] = lists.includes(name) || many.length > 1 ? many : (many[0] ?? '')
  }
  for (const name of lists) values[name] ??= []
  return values
}

/** Parses by the schema or throws Invalid with one message a field, in the order of the form. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  values: unknown,
  labels: Readonly<Record<string, string>> = {},
): z.output<Schema> {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('.')
    errors[field] ??= fieldMessage(issue.message, labels[String(issue.path[0])] ?? field)
  }
  throw new Invalid(errors)
}

/** 'too-long:200' + 'Trích yếu' → the sentence to show; an unknown code is shown as it is. */
export function fieldMessage(code: string, label: string): string {
  const [name = '', first = '', second = ''] = code.split(':')
  const sentence = (kernelText.fields as Record<string, string>)[name] // a code from outside may be unknown
  return sentence ? sentence.replace('{label}', label).replace('{1}', first).replace('{2}', second) : code
}
