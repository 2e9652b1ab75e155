import { expect } from 'vitest'
import { attacks } from './attacks.ts'
import { type FormSeen, formsIn, harmIn } from './harm.ts'
import type { Client } from './server.ts'

export const some = attacks.filter((_, at) => at % 6 === 0)
/** Where each costs many requests. */
export const fewer = some.filter((_, at) => at % 2 === 0)
/** What a field may want that takes no attack: an address of ours, a day, an hour, a number, mail, a code, nothing. */
const harmless = ['/tin-tuc', '31/12/2026', '07:30', '5', 'a@thu.example', 'ma-so', '']

/** Sends the form, and where fields are refused again with something harmless in them; every answer must be harmless itself. */
async function send(client: Client, form: FormSeen, words: string): Promise<number> {
  let fields = form.fields
  let status = 0
  for (const instead of [null, ...harmless]) {
    const answer = await client.post(form.action, fields)
    status = answer.statusCode
    expect([form.action, harmIn(answer.body)]).toEqual([form.action, []])
    if (status !== 422) break
    const wrong = formsIn(answer.body, form.action, words).find(({ action }) => action === form.action)?.wrong ?? []
    if (instead !== null || wrong.length > 0)
      fields = { ...fields, ...Object.fromEntries(wrong.map((name) => [name, instead ?? harmless[0] ?? ''])) }
  }
  return status
}

/** Every form of the page, once; what ends a session or a thing is left. */
export async function attack(client: Client, page: string, words: string): Promise<number[]> {
  const { body } = await client.get(page)
  const codes: number[] = []
  for (const form of formsIn(body, page, words).filter(({ written }) => written.length > 0))
    codes.push(await send(client, form, words))
  return codes
}

/** How many of them were taken: attacks that are all refused prove nothing. */
export const taken = (codes: readonly number[]) => codes.filter((code) => code === 303).length

export async function expectClean(client: Client, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const answer = await client.get(page)
    expect([page, answer.statusCode < 500, harmIn(answer.body)]).toEqual([page, true, []])
  }
}
