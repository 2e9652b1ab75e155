import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../../../tests/plan-desk.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { documents } from '../documents/index.ts'
import { importLines } from '../imports/index.ts'

const register = [
  { number: '76/NQ-CP', type: 'Nghị quyết', issuer: 'Chính phủ', issued: '2021-07-15', title: 'Ban hành Chương trình' },
  { number: '63/2010/NĐ-CP', type: 'Nghị định', issuer: 'Chính phủ', issued: '2010-06-08', title: 'Về kiểm soát' },
  { number: '72/2025/QH15', type: 'Luật', issuer: 'Quốc hội', issued: '2025-06-16', title: 'Luật Tổ chức Nhà xưởng' },
]
const plan = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ NGHIỆM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Thử Nghiệm, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Căn cứ Luật Tổ chức Nhà xưởng ngày 19 tháng 6 năm 2025;
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể;
Căn cứ Nghị định số 63/2010/NĐ-CP ngày 06 tháng 8 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính;
I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, công chức.
`

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  const path = join(server.kernel.config.dataDir, 'register.jsonl')
  await writeFile(path, register.map((paper) => JSON.stringify(paper)).join('\n'))
  const importers = documents.imports ?? []
  await importLines(server.kernel, { path, importers }, () => {})
})
afterAll(() => server.close())

test('a draft says where its citations differ from the register, with both dates', async () => {
  const desk = deskOf(server, await server.as('dieuphoi'))
  const page = await desk.review(await desk.drafted(plan))
  expect(page).toContain('63/2010/NĐ-CP: văn bản này dẫn ngày 06/08/2010, kho văn bản ghi 08/06/2010')
  expect(page).toContain('Luật Tổ chức Nhà xưởng: văn bản này dẫn ngày 19/06/2025, kho văn bản ghi 16/06/2025')
  expect(page).not.toContain('76/NQ-CP: văn bản này dẫn')
})
