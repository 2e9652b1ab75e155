import { describe, expect, test } from 'vitest'
import { editionLife, fillPhrase, refuseEditionAct, templateKinds, unknownPlaceholders } from './rules/template.ts'
import { originals, phrasesOf, placeholders, samples } from './text/originals.ts'

describe('tên trong câu mẫu', () => {
  const known = ['cơ quan', 'kỳ']

  test('tên lạ và ngoặc chưa đóng được nêu ra, mỗi tên một lần', () => {
    expect(unknownPlaceholders('{cơ quan} báo cáo {kỳ}', known)).toEqual([])
    expect(unknownPlaceholders('{co quan}, {co quan} và {kỳ', known)).toEqual(['{co quan}', '{'])
    expect(unknownPlaceholders('{ cơ quan }'.normalize('NFD'), known)).toEqual([])
  })

  test('thay một lượt: nội dung thay vào không bị coi là tên', () => {
    expect(fillPhrase('{cơ quan}: {kỳ}', { 'cơ quan': '{kỳ}', kỳ: 'quý I' })).toBe('{kỳ}: quý I')
    expect(fillPhrase('giá {x}', {})).toBe('giá {x}')
  })

  test('mọi câu gốc chỉ dùng tên của chính nó', () => {
    for (const kind of templateKinds)
      for (const [key, { original, names }] of phrasesOf(kind))
        expect([key, unknownPlaceholders(original, names)]).toEqual([key, []])
  })

  test('mọi tên đều được câu nào đó dùng, và có nội dung để xem trước', () => {
    const used = Object.values(originals).flatMap((kind) => Object.values(kind).flatMap((one) => [...one.names]))
    const own = ['issuer', 'lead', 'superior', 'scope']
    for (const [id, name] of Object.entries(placeholders)) {
      expect(used).toContain(name)
      expect(own.includes(id) || id in samples, name).toBe(true)
    }
  })
})

describe('ai được làm gì với mẫu', () => {
  test.each(Object.keys(editionLife) as (keyof typeof editionLife)[])('%s: chỉ điều phối và quản trị', (act) => {
    const state = editionLife[act].from[0] ?? 'draft'
    expect(refuseEditionAct(act, { state, roles: ['coordinator'] })).toBeNull()
    expect(refuseEditionAct(act, { state, roles: ['administrator'] })).toBeNull()
    expect(refuseEditionAct(act, { state, roles: ['head', 'leader', 'officer'] })).toBe('not-allowed')
  })

  test('chỉ bản thảo được áp dụng', () => {
    expect(refuseEditionAct('adopt', { state: 'adopted', roles: ['coordinator'] })).toBe('wrong-state')
    expect(refuseEditionAct('restore', { state: 'draft', roles: ['coordinator'] })).toBe('wrong-state')
  })
})
