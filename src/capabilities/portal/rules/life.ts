// The life of an arrangement: changed as a draft, looked at, put up whole; what it replaces can be taken out again.
import type { Life } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'

export type LayoutState = 'none' | 'draft' | 'live' | 'past' | 'dropped'

const portals = 'NĐ 42/2022/NĐ-CP: cơ quan chủ quản tổ chức, quản lý nội dung và cấu trúc của cổng'
const regulation = 'Quy chế hoạt động của cổng thông tin điện tử'

/** `none`: no draft is open; the first change opens one. */
export const layoutLife = {
  change: {
    from: ['none', 'draft'],
    to: 'draft',
    by: ['editor', 'approver'],
    law: `${regulation}: biên tập trình bày chuyên mục, trang chủ`,
  },
  undo: { from: ['draft'], to: 'draft', by: ['editor', 'approver'], law: `${regulation}: sửa bản nháp bố cục` },
  drop: { from: ['draft'], to: 'dropped', by: ['editor', 'approver'], law: `${regulation}: bỏ bản nháp bố cục` },
  putUp: { from: ['draft'], to: 'live', by: ['approver'], law: portals },
  restore: { from: ['none'], to: 'draft', by: ['editor', 'approver'], law: `${regulation}: lấy lại bố cục đã dùng` },
} as const satisfies Life<LayoutState, Role>
export type LayoutAct = keyof typeof layoutLife

/** Who arranges; content is nothing for administrators, who only say which unit keeps the portal. */
export const keepers = ['editor', 'approver'] as const satisfies readonly Role[]
export const approvers = ['approver'] as const satisfies readonly Role[]
