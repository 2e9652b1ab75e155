import { expect, it } from 'vitest'
import { withoutTraces } from './traces.ts'

it.each([
  ['Quyết\u00ad định', 'Quyết định'],
  ['Quy\u200bết định\ufeff', 'Quyết định'],
  ['Điều&nbsp;1.&#160;Phạm vi', 'Điều\u00a01.\u00a0Phạm vi'],
  ['TT&amp;TT &ldquo;c&aacute;n b&ocirc;̣&rdquo;', 'TT&TT “cán bộ”'],
  ['B&#7897; N&#x1ED9;i v&#x1EE5;', 'Bộ Nội vụ'],
  ['A & B; R&D; &lạ;', 'A & B; R&D; &lạ;'],
  ['&#0;&#55296;', '&#0;&#55296;'],
])('clears %j', (raw, text) => {
  expect(withoutTraces(raw).normalize('NFC')).toBe(text)
})
