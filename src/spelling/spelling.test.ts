import { expect, test } from 'vitest'
import { findMisspellings, isSyllable } from './index.ts'

const said = (text: string) =>
  findMisspellings(text).map(({ from, to, suggestion }) => `${text.slice(from, to)}>${suggestion}`)

test.each([
  ['Nghành thuế hòan thành', ['Nghành>Ngành', 'hòan>hoàn']],
  ['qúa trình', ['qúa>quá']],
  ['thuwcj hiện', ['thuwcj>thực']],
  ['bổ xung hồ sơ, Hổ trợ', ['bổ xung>bổ sung', 'Hổ trợ>Hỗ trợ']],
  ['của của người dân', ['của của>của']],
  ['nhân đân phường', ['nhân đân>nhân dân']],
  ['đúng hạn , rồi', [' ,>,']],
  ['chữ tách rời: hoà'.normalize('NFD').slice(0, 200), expect.arrayContaining([`${'hoà'.normalize('NFD')}>hoà`])],
])('%s', (text, wanted) => {
  expect(said(text)).toEqual(wanted)
})

test.each([
  'Uỷ ban nhân dân và Ủy ban nhân dân, hoà bình và hòa bình, thuỷ lợi, thủy lợi, quý III, kỹ thuật',
  'Bắc Kạn, Đắk Lắk, Krông Pắc, H’Mông, Y Moan Êban, Plông, Kon Tum, Pleiku',
  'Quyết định số 255/QĐ-UBND ngày 02/3/2026, CCHC, TTHC, e-mail, website, https://hue.gov.vn/tin, a.b@c.vn',
  'show news books food tools door online dashboard',
  'giếng, giữa, gì, già, quyển, khuya, khuỷu, ngoằn ngoèo, xoong, chuếnh choáng, luôn luôn, từ từ, xanh xanh',
  'tăng 1.200 hồ sơ, đạt 98,5 %... và v.v.',
])('leaves alone: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('a syllable is known by its parts', () => {
  for (const right of ['nghiêng', 'quốc', 'thuở', 'yêu', 'khoẻ', 'khỏe', 'ghế', 'kỳ', 'gìn', 'huỳnh'])
    expect(isSyllable(right), right).toBe(true)
  for (const wrong of ['nghành', 'ngĩ', 'hòan', 'tiêng1', 'cẻ', 'kà', 'thàc', 'gế'])
    expect(isSyllable(wrong), wrong).toBe(false)
})
