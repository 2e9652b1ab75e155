import { expect, test } from 'vitest'
import { isListedAgent, sourceList } from '../lists.ts'
import { type Asking, isPhone, pathOf, pathsAbove, sourceOf, whoAsks } from './asking.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'
const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
const view: Asking = {
  method: 'GET',
  agent: chrome,
  accept: '*/*',
  purpose: '',
  site: 'same-origin',
  destination: 'empty',
  hasSession: false,
}

test.each([
  ['a person', {}, 'visitor'],
  ['an old browser that says nothing of its fetches', { site: '', destination: '' }, 'visitor'],
  ['a browser within Zalo', { agent: `${android} Zalo android/24110` }, 'visitor'],
  ['staff', { hasSession: true }, 'staff'],
  ['HEAD', { method: 'HEAD' }, 'nobody'],
  ['a page fetched ahead', { purpose: 'prefetch' }, 'nobody'],
  ['a page made ready ahead', { purpose: 'prefetch;prerender' }, 'nobody'],
  ['a foreign page that shows the picture', { site: 'cross-site' }, 'nobody'],
  ['the address typed in', { destination: 'document' }, 'nobody'],
  ['no agent', { agent: '' }, 'bot'],
  ['no Accept', { accept: '' }, 'bot'],
  ['Googlebot', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, 'bot'],
  ['Cốc Cốc', { agent: 'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)' }, 'bot'],
  ['Zalo’s preview of links', { agent: 'ZaloPC-win32-24v663 facebookexternalhit/1.1' }, 'bot'],
  ['curl', { agent: 'curl/8.5.0' }, 'bot'],
  ['a browser without a screen', { agent: chrome.replace('Chrome', 'HeadlessChrome') }, 'bot'],
  ['a program with a session', { agent: 'python-requests/2.31', hasSession: true }, 'bot'],
] as const)('%s', (_, change, who) => {
  expect(whoAsks({ ...view, ...change }, isListedAgent)).toBe(who)
})

test.each([
  ['', 'direct'],
  ['cchc.thu.gov.vn', 'inside'],
  ['www.google.com.vn', 'search'],
  ['google.com', 'search'],
  ['coccoc.com', 'search'],
  ['l.facebook.com', 'social'],
  ['zalo.me', 'social'],
  ['phuongmot.thu.gov.vn', 'gov'],
  ['baochinhphu.vn', 'other'],
  ['notgov.vn', 'other'],
  ['netflix.com', 'other'],
] as const)('a view from %j comes from %s', (host, source) => {
  expect(sourceOf(host, { own: 'cchc.thu.gov.vn', list: sourceList })).toBe(source)
})

test('addresses are counted without question and last slash, and only where they are ones', () => {
  expect(['/', '/tin-tuc/', '/tin-tuc?page=2', '/van-ban/x#muc-1'].map(pathOf)).toEqual([
    '/',
    '/tin-tuc',
    '/tin-tuc',
    '/van-ban/x',
  ])
  expect(['tin-tuc', '//evil.example/x', '/a b', '/ư', `/${'x'.repeat(400)}`, ''].map(pathOf)).toEqual(
    Array(6).fill(null),
  )
  expect(pathsAbove('/ke-hoach/a/bao-cao')).toEqual(['/ke-hoach/a/bao-cao', '/ke-hoach/a', '/ke-hoach'])
  expect(pathsAbove('/')).toEqual(['/'])
  expect(pathsAbove('/a'.repeat(100))).toHaveLength(8)
})

test('phones are told from desks', () => {
  expect([chrome, android, 'Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X)'].map(isPhone)).toEqual([false, true, false])
})
