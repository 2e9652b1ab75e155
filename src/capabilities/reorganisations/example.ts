import { type Draft, draftSchema } from './rules/draft.ts'

/**
 * For the small city of the tests: Phường Một and Xã Ba become Phường Mới; Phường Hai is divided between that and a new
 * Phường Đông; Sở Tư pháp gives a function away and goes on.
 */
export const exampleDraft: Draft = draftSchema.parse({
  units: [
    { code: 'T.PM', name: 'Phường Mới', kind: 'PHUONG', level: 'COMMUNE', parent_code: 'T' },
    { code: 'T.PD', name: 'Phường Đông', kind: 'PHUONG', level: 'COMMUNE', parent_code: 'T' },
  ],
  lines: [
    { from: 'T.P1', to: 'T.PM', kind: 'MERGE' },
    { from: 'T.X1', to: 'T.PM', kind: 'MERGE' },
    { from: 'T.P2', to: 'T.PM', kind: 'SPLIT', share: 0.4 },
    { from: 'T.P2', to: 'T.PD', kind: 'SPLIT', share: 0.6 },
    { from: 'T.STP', to: 'T.SNV', kind: 'TRANSFER_FUNCTION', function: 'law-dissemination' },
    { from: 'T.VP', to: null, kind: 'RENAME', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố' },
  ],
})

export const exampleHead = {
  title: 'Sắp xếp phường, xã năm 2026',
  legalBasis: 'Nghị quyết số 10/NQ-UBTVQH16',
  effectiveOn: '2026-07-01',
}
