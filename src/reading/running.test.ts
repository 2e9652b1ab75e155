import { expect, it } from 'vitest'
import { runningText, sourceSpan } from './running.ts'

it('sets prose with single blanks and finds each place again', () => {
  const plain = '  Căn cứ  Nghị định\n    số 30/2020/NĐ-CP \n\n ngày'
  const running = runningText(plain)
  expect(running.text).toBe(' Căn cứ Nghị định\nsố 30/2020/NĐ-CP\nngày')
  const at = running.text.indexOf('30/2020/NĐ-CP')
  const [from, to] = sourceSpan(running, [at, at + 13])
  expect([plain.slice(from, to), running.into(from)]).toEqual(['30/2020/NĐ-CP', at])
})

it('leaves a text without such blanks as it is', () => {
  const { text, into, back } = runningText('một hai\nba')
  expect([text, into(5), back(7)]).toEqual(['một hai\nba', 5, 7])
})
