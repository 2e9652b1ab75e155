// The life of an edition: which act leads from where to where, who may do it, and why that is the law.
import type { Life } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'

export const editionStates = [
  'draft',
  'submitted',
  'returned',
  'scheduled',
  'published',
  'withdrawn',
  'superseded',
  'cancelled',
] as const
export type EditionState = (typeof editionStates)[number]
/** What a list of the unit shows: not the editions that a later one replaced, nor what was never finished. */
export const listedStates = [
  'submitted',
  'returned',
  'scheduled',
  'draft',
  'published',
  'withdrawn',
] as const satisfies readonly EditionState[]
export type ListedState = (typeof listedStates)[number]

const regulation = 'Quy chế hoạt động của cổng thông tin điện tử'
const portals = 'NĐ 42/2022/NĐ-CP (cung cấp thông tin trên môi trường mạng của cơ quan nhà nước)'

export const articleLife = {
  edit: {
    from: ['draft', 'returned'],
    to: 'draft',
    by: ['author', 'editor'],
    law: `${regulation}: biên tập tin, bài trước khi duyệt`,
  },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['author', 'editor'],
    law: `${regulation}: trình ban biên tập duyệt`,
  },
  cancel: {
    from: ['draft', 'returned'],
    to: 'cancelled',
    by: ['author', 'editor'],
    law: `${regulation}: bỏ bản thảo chưa trình`,
  },
  return: {
    from: ['submitted', 'scheduled'],
    to: 'returned',
    by: ['approver'],
    law: `${regulation}: ban biên tập trả lại kèm lý do`,
  },
  schedule: {
    from: ['submitted', 'scheduled'],
    to: 'scheduled',
    by: ['approver'],
    law: `${portals}: cơ quan chủ quản chịu trách nhiệm về nội dung; ${regulation}: duyệt kèm giờ đăng`,
  },
  unschedule: {
    from: ['scheduled'],
    to: 'submitted',
    by: ['approver'],
    law: `${regulation}: bỏ giờ đăng khi bài chưa lên cổng`,
  },
  publish: {
    from: ['submitted', 'scheduled'],
    to: 'published',
    by: ['approver'],
    law: `${portals}: cơ quan chủ quản chịu trách nhiệm về nội dung; ${regulation}: người duyệt không phải người viết. Cổng không phải cơ quan báo chí: Luật Báo chí 103/2016/QH13 không áp dụng cho việc đăng tin của cổng`,
  },
  correct: {
    from: ['published'],
    to: 'draft',
    by: ['author', 'editor'],
    law: `${portals}: thông tin đăng tải phải chính xác, kịp thời chỉnh sửa; ${regulation}`,
  },
  restore: {
    from: ['published'],
    to: 'draft',
    by: ['author', 'editor'],
    law: `${portals}: thông tin đăng tải phải chính xác, kịp thời chỉnh sửa; ${regulation}`,
  },
  review: {
    from: ['published'],
    to: 'published',
    by: ['author', 'editor', 'approver'],
    law: `${portals}: thông tin đăng tải phải chính xác, được rà soát, cập nhật thường xuyên; ${regulation}`,
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: ['approver'],
    law: `${portals}: gỡ bỏ thông tin sai, quá hạn; ${regulation}: nêu lý do và thông báo công khai`,
  },
  planRemoval: {
    from: ['published'],
    to: 'published',
    by: ['approver'],
    law: `${portals}: gỡ bỏ thông tin quá hạn; ${regulation}: hẹn giờ gỡ`,
  },
  dropRemoval: {
    from: ['published'],
    to: 'published',
    by: ['approver'],
    law: `${regulation}: bỏ giờ gỡ khi bài còn trên cổng`,
  },
} as const satisfies Life<EditionState, Role>
export type ArticleAct = keyof typeof articleLife
