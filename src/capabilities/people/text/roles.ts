import type { AccountState } from '../rules/accounts.ts'
import type { PostState, Role } from '../rules/roles.ts'

export const roleLabels: Record<Role, string> = {
  administrator: 'Quản trị hệ thống',
  coordinator: 'Điều phối cải cách hành chính',
  officer: 'Cán bộ thực hiện',
  head: 'Người đứng đầu đơn vị',
  author: 'Tác giả',
  editor: 'Biên tập viên',
  approver: 'Người duyệt đăng',
  leader: 'Lãnh đạo',
  inspector: 'Kiểm tra viên',
  appraiser: 'Thẩm định viên',
  receptionist: 'Cán bộ một cửa',
  'feedback-officer': 'Cán bộ xử lý phản ánh, kiến nghị',
  auditor: 'Giám sát nhật ký',
}

/** What a role may do, in a line: shown beside the box that gives it. */
export const roleHints: Record<Role, string> = {
  administrator: 'Đơn vị, tài khoản, thiết lập, sao lưu; không làm nội dung và không xử lý hồ sơ.',
  coordinator: 'Nhập, ban hành kế hoạch, giao việc, nhận minh chứng, tổng hợp báo cáo ở đơn vị chủ trì.',
  officer: 'Nhận và thực hiện nhiệm vụ của đơn vị mình, ghi minh chứng, lập báo cáo, nêu vướng mắc.',
  head: 'Trình, trả lại, phê duyệt việc của đơn vị mình và các bộ phận trực thuộc; gia hạn.',
  author: 'Viết tin, bài cho chuyên mục của đơn vị mình.',
  editor: 'Sửa tin, bài của người khác trong đơn vị.',
  approver: 'Duyệt đăng tin, bài của đơn vị; không duyệt bài do chính mình viết.',
  leader: 'Xem toàn bộ cây đơn vị, cho ý kiến, quyết định vướng mắc.',
  inspector: 'Xem và kết luận kiểm tra ở đơn vị nêu trong quyết định; không kiểm tra đơn vị mình.',
  appraiser: 'Thẩm định, chấm điểm đơn vị nêu trong quyết định; không chấm đơn vị mình.',
  receptionist: 'Tiếp nhận, luân chuyển, trả hồ sơ tại bộ phận một cửa.',
  'feedback-officer': 'Phân loại, trả lời, công khai phản ánh, kiến nghị.',
  auditor: 'Xem nhật ký hệ thống; không làm việc nào khác.',
}

export const accountStateLabels: Record<AccountState, string> = { active: 'Đang hoạt động', disabled: 'Đã khóa' }

export const postStateLabels: Record<PostState, string> = {
  planned: 'Chưa đến ngày',
  held: 'Đang giữ',
  ended: 'Đã thôi',
}
