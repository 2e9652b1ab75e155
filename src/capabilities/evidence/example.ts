import type { NewDeed } from './rules/deed.ts'

export function deedExample(given: Partial<NewDeed> = {}): NewDeed {
  return {
    kind: 'ARTICLE',
    units: [{ unitId: '01930000-0000-7000-8000-00000000dd01', role: 'lead' }],
    day: '2026-05-12',
    quantities: [{ count: 1, of: 'tin, bài' }],
    title: 'Phường Một niêm yết thủ tục hành chính mới về hộ tịch',
    address: '/tin-tuc/phuong-mot-niem-yet-thu-tuc-ho-tich',
    contentHash: 'noi-dung-1',
    subject: null,
    subjectVersion: null,
    areas: ['PROCEDURE'],
    origin: 'manual',
    ...given,
  }
}
