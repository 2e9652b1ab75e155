import { buildTree, type Unit, type UnitKind, type UnitLevel, type UnitTree } from '../units/index.ts'
import type { DraftOrder } from './rules/draft.ts'
import type { Plan } from './rules/plan.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

export const units = { city: id(1), snv: id(2), stp: id(3), vhtt: id(4), p1: id(5), p2: id(6) } as const

function unit(key: keyof typeof units, name: string, is: { kind: UnitKind; level: UnitLevel; from?: string }): Unit {
  const validity = { from: is.from ?? '2015-01-01', to: null }
  return {
    id: units[key],
    code: key,
    slug: key,
    level: is.level,
    validFrom: validity.from,
    validTo: null,
    legalBasis: null,
    names: [{ ...validity, name, shortName: null, abbreviation: null, kind: is.kind, legalBasis: null }],
    parents: key === 'city' ? [] : [{ ...validity, parentId: units.city }],
  }
}

export const exampleTree: UnitTree = buildTree(
  [
    unit('city', 'Thành phố Thử Nghiệm', { kind: 'CENTRAL_CITY', level: 'PROVINCE' }),
    unit('snv', 'Sở Nội vụ', { kind: 'DEPARTMENT', level: 'PART' }),
    unit('stp', 'Sở Tư pháp', { kind: 'DEPARTMENT', level: 'PART' }),
    unit('vhtt', 'Sở Văn hóa, Thể thao', { kind: 'DEPARTMENT', level: 'PART' }),
    unit('p1', 'Phường Một', { kind: 'PHUONG', level: 'COMMUNE' }),
    unit('p2', 'Phường Hai', { kind: 'PHUONG', level: 'COMMUNE', from: '2025-07-01' }),
  ],
  [],
  units.city,
)

export const examplePlan: Plan = {
  id: '00000000-0000-7000-8000-0000000000a1',
  kind: 'communication',
  state: 'draft',
  slug: null,
  title: 'Tuyên truyền cải cách hành chính năm 2026',
  number: '12/KH-UBND',
  documentType: 'Kế hoạch',
  issuer: 'Ủy ban nhân dân thành phố Thử Nghiệm',
  issued: '2026-01-08',
  signer: 'Người Thử',
  period: { from: '2026-01-01', to: '2026-12-31' },
  scopeUnitId: units.city,
  leadUnitId: units.snv,
  parentPlanId: null,
  amendsPlanId: null,
  amendsWhole: false,
  documentId: null,
  version: 1,
  createdAt: new Date('2026-01-08T08:00:00+07:00'),
  adoptedAt: null,
  closedAt: null,
}

export const exampleOrder: DraftOrder = {
  id: '00000000-0000-7000-8000-0000000000b1',
  planId: examplePlan.id,
  itemId: null,
  position: 1,
  text: 'Đăng tin, bài trên trang thông tin điện tử',
  product: null,
  groupLabel: null,
  lead: { units: [units.snv], groups: [] },
  leadPhrase: 'Sở Nội vụ',
  support: { units: [], groups: [] },
  supportPhrase: null,
  requested: false,
  schedule: {
    kind: 'continuous',
    from: '2026-01-01',
    to: '2026-12-31',
    inclusive: true,
    every: null,
    count: null,
    of: null,
    trigger: null,
    phrase: 'thường xuyên',
  },
  quota: null,
  accepts: ['ARTICLE'],
  areas: [],
  span: null,
  version: 1,
}

/** A short plan with every part that the review shows, as a text file. */
export const examplePlanText = `ỦY BAN NHÂN DÂN
THÀNH PHỐ THỬ NGHIỆM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 12/KH-UBND
Thử Nghiệm, ngày 08 tháng 01 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;
Ủy ban nhân dân thành phố ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Nâng cao nhận thức của cán bộ, công chức, viên chức về cải cách hành chính.
2. Yêu cầu
a) Tuyên truyền thiết thực, hiệu quả.
II. NỘI DUNG TUYÊN TRUYỀN
a) Tuyên truyền về cải cách thủ tục hành chính, cơ chế một cửa.
b) Tuyên truyền về chính quyền điện tử, dịch vụ công trực tuyến.
c) Các mô hình, sáng kiến, điển hình tiên tiến trong cải cách hành chính.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
Xây dựng chuyên mục cải cách hành chính trên truyền hình, hoàn thành trước ngày 30/6/2026.
2. Các sở, ban, ngành; Ủy ban nhân dân các xã, phường
Đăng tin, bài trên trang thông tin điện tử thường xuyên trong năm 2026.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Thử
`
