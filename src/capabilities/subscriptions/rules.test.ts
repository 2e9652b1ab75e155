import { describe, expect, test } from 'vitest'
import { isWanted, maskedAddress, type News, readBounce, slotOf, subscribeInput } from './rules.ts'

const at = (moment: string) => new Date(`${moment}+07:00`)
const news: News = { kind: 'article', id: 'a', title: 't', about: '', href: '/', unitIds: ['u1'], topics: ['digital'] }
const wish = { rhythm: 'daily', kinds: ['article'], unitIds: [], topics: [] } as const

test('an empty choice is all; each choice narrows; documents have no topic', () => {
  expect(isWanted(news, wish)).toBe(true)
  expect(isWanted(news, { ...wish, unitIds: ['u2'] })).toBe(false)
  expect(isWanted(news, { ...wish, unitIds: ['u1', 'u2'], topics: ['digital'] })).toBe(true)
  expect(isWanted(news, { ...wish, topics: ['training'] })).toBe(false)
  expect(isWanted(news, { ...wish, kinds: ['plan'] })).toBe(false)
  expect(
    isWanted({ ...news, kind: 'document', topics: [] }, { ...wish, kinds: ['document'], topics: ['digital'] }),
  ).toBe(true)
})

test('a day’s letter may go from seven, a week’s from Monday at seven', () => {
  expect(slotOf('daily', at('2026-05-20T06:59'))).toBeNull()
  expect(slotOf('daily', at('2026-05-20T07:00'))).toEqual({ day: '2026-05-20', from: at('2026-05-20T07:00') })
  expect(slotOf('weekly', at('2026-05-18T06:59'))).toBeNull()
  expect(slotOf('weekly', at('2026-05-24T23:00'))).toEqual({ day: '2026-05-18', from: at('2026-05-18T07:00') })
  expect(slotOf('at-once', at('2026-05-20T12:00'))).toBeNull()
})

describe('an address', () => {
  const asked = { rhythm: 'daily', kinds: ['article'], consent: 'on' }
  test.each(['an@thu.example', 'An.Nguyen+tin@Thu.Example', 'a@a-b.co.vn'])('%s is taken', (address) => {
    expect(subscribeInput.parse({ ...asked, address }).address).toBe(address.toLowerCase())
  })
  test.each([
    '',
    'an',
    'an@thu',
    'a b@thu.example',
    'a@b.vn,c@d.vn',
    'a@b.vn\nBcc: c@d.vn',
    '"a"@b.vn',
    'a@b..vn',
    '<a@b.vn>',
  ])('%j is refused', (address) => {
    expect(subscribeInput.safeParse({ ...asked, address }).success).toBe(false)
  })
  test('is shown masked', () => expect(maskedAddress('nguyen@thu.example')).toBe('n•••@thu.example'))
  test('is not taken without consent, nor for nothing', () => {
    expect(subscribeInput.safeParse({ ...asked, address: 'a@b.vn', consent: undefined }).success).toBe(false)
    expect(subscribeInput.safeParse({ ...asked, address: 'a@b.vn', kinds: [] }).success).toBe(false)
  })
})

test('only a report of a failure for good, about a letter of ours, counts', () => {
  const id = '01930000-0000-7000-8000-0000000000a1'
  const report = (status: string, key: string) =>
    `Status: ${status}\nDiagnostic-Code: smtp\n\nMessage-ID: <${key}@thu.example>\n`
  expect(readBounce(report('5.1.1', `subscription-${id}`))).toEqual({ letterId: id })
  expect(readBounce(report('4.2.2', `subscription-${id}`))).toBeNull()
  expect(readBounce(report('5.1.1', `digest-${id}`))).toBeNull()
})
