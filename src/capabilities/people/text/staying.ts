import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: [
      'posts.account_id',
      'posts.follows_id',
      'sessions.account_id',
      'sessions.post_id',
      'password_tickets.account_id',
      'delegations.account_id',
      'delegations.delegate_id',
      'delegations.post_id',
      'delegations.held_post_id',
      'delegations.by_account_id',
    ],
    what: 'Vị trí công tác, phiên đăng nhập, liên kết đặt mật khẩu, vắng mặt và ủy quyền',
    why: 'Kết thúc ngay khi bàn giao; dòng cũ giữ làm lịch sử.',
  },
  {
    columns: [
      'old_passwords.account_id',
      'passkeys.account_id',
      'recovery_codes.account_id',
      'totp_keys.account_id',
      'foreign_identities.account_id',
      'sign_in_failures.account_id',
    ],
    what: 'Mật khẩu, lớp xác thực thứ hai, danh tính đăng nhập chung',
    why: 'Khóa cùng tài khoản, không dùng được nữa; còn đó cho trường hợp mở lại tài khoản.',
  },
  {
    columns: ['account_imports.by_account_id', 'account_imports.by_post_id', 'imported_accounts.account_id'],
    what: 'Các lần nhập tài khoản từ tệp',
    why: 'Lịch sử. Lần nhập còn đang chạy thì dừng lại và không ghi gì.',
  },
]
