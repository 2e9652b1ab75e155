import type { AccountState, DisableRefusal, EndPostRefusal } from './rules/accounts.ts'
import type { PasswordRefusal } from './rules/passwords.ts'
import type { PostState, Role } from './rules/roles.ts'

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

type OwnRefusal =
  | DisableRefusal
  | EndPostRefusal
  | PasswordRefusal
  | 'account-username'
  | 'account-username-taken'
  | 'account-email-taken'
  | 'account-phone'
  | 'account-file-empty'
  | 'post-dates'
  | 'post-held-already'
  | 'post-not-held'
  | 'password-differs'
  | 'password-old-wrong'
  | 'sign-in-wrong'
  | 'sign-in-no-post'
  | 'ticket-closed'
  | 'setup-code-wrong'
  | 'setup-done'
  | 'setup-mail-failed'
  | 'setup-mail-missing'
  | 'setup-unit-line'

export const refusals: Record<OwnRefusal, string> = {
  'account-self': 'Không thể khóa tài khoản đang dùng. Hãy nhờ một quản trị viên khác.',
  'account-username':
    'Tên đăng nhập gồm 3–60 chữ cái không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới; bắt đầu và kết thúc bằng chữ hoặc số.',
  'account-username-taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'account-email-taken':
    'Địa chỉ thư này đã gắn với một tài khoản khác. Mỗi người một tài khoản, mỗi tài khoản một địa chỉ.',
  'account-phone': '“Số điện thoại” chỉ gồm chữ số, có thể có dấu + ở đầu, ví dụ 0912 345 678.',
  'account-file-empty': 'Tệp không có dòng nào. Dòng đầu phải là tên cột: username,name,unit,roles,title,email,phone.',
  'post-self': 'Không thể kết thúc vị trí đang dùng để làm việc này. Hãy nhờ một quản trị viên khác.',
  'post-end-early': '“Ngày cuối” sớm nhất là hôm qua: thôi giữ ngay. Các ngày đã qua không sửa lại được.',
  'post-dates': '“Đến ngày” phải bằng hoặc sau “Từ ngày”.',
  'post-held-already': 'Người này đang giữ đúng chức danh đó ở đơn vị đó. Hãy kết thúc vị trí cũ trước.',
  'post-not-held': 'Vị trí này không còn hiệu lực. Hãy tải lại trang.',
  'password-short': 'Mật khẩu cần ít nhất 14 ký tự. Một câu vài từ có dấu cách vừa dài vừa dễ nhớ.',
  'password-long': 'Mật khẩu dài quá 200 ký tự.',
  'password-username': 'Mật khẩu không được chứa tên đăng nhập hoặc họ tên.',
  'password-plain': 'Mật khẩu cần ít nhất hai loại ký tự (chữ, số, dấu) và không lặp một vài ký tự.',
  'password-common': 'Mật khẩu này ghép từ những từ quá quen thuộc nên dễ đoán. Hãy dùng một câu của riêng mình.',
  'password-reused': 'Mật khẩu này đã dùng trong 10 lần gần đây. Hãy đặt mật khẩu khác.',
  'password-differs': 'Hai lần nhập mật khẩu chưa giống nhau.',
  'password-old-wrong': 'Mật khẩu hiện tại chưa đúng.',
  'sign-in-wrong':
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Sai 5 lần liên tiếp, việc đăng nhập bằng tên này tạm dừng 15 phút.',
  'sign-in-no-post': 'Tài khoản này hiện chưa được giao vị trí công tác nào. Hãy liên hệ quản trị hệ thống của đơn vị.',
  'ticket-closed': 'Liên kết đã dùng rồi hoặc đã hết hạn. Hãy yêu cầu liên kết mới.',
  'setup-code-wrong':
    'Mã khởi tạo chưa đúng. Mã được in ở cửa sổ dòng lệnh khi hệ thống khởi động; mỗi lần khởi động có mã mới.',
  'setup-done': 'Hệ thống đã được khởi tạo. Hãy đăng nhập bằng tài khoản quản trị.',
  'setup-mail-failed':
    'Máy chủ thư không nhận thư thử. Hãy kiểm tra SMTP_URL và MAIL_FROM, hoặc bỏ chọn ô này để làm sau.',
  'setup-mail-missing': 'Muốn gửi thư thử thì phải nhập địa chỉ thư của quản trị viên.',
  'setup-unit-line': 'Có dòng đơn vị quá dài hoặc bị trùng. Mỗi dòng một tên, không quá 200 ký tự.',
}

export const verbs = {
  'account.created': 'lập tài khoản',
  'account.edited': 'sửa thông tin tài khoản',
  'account.disabled': 'khóa tài khoản',
  'account.enabled': 'mở lại tài khoản',
  'account.password-reset': 'cấp mật khẩu dùng một lần',
  'account.password-changed': 'đổi mật khẩu',
  'account.password-asked': 'yêu cầu đặt lại mật khẩu',
  'post.assigned': 'giao vị trí công tác',
  'post.ended': 'kết thúc vị trí công tác',
  'session.started': 'đăng nhập',
  'session.refused': 'đăng nhập không thành công',
  'session.switched': 'chuyển vị trí công tác',
  'session.ended': 'đăng xuất',
  'session.revoked': 'thu hồi phiên đăng nhập',
  'installation.set-up': 'khởi tạo hệ thống',
} as const

export const paths = {
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  forgotten: '/quen-mat-khau',
  newPassword: (token: string) => `/dat-mat-khau/${token}`,
  setUp: '/khoi-tao',
  accounts: '/lam-viec/tai-khoan',
  accountsCsv: '/lam-viec/tai-khoan/danh-sach.csv',
  newAccount: '/lam-viec/tai-khoan/moi',
  account: (id: string) => `/lam-viec/tai-khoan/${id}`,
  editAccount: (id: string) => `/lam-viec/tai-khoan/${id}/sua`,
  posts: (accountId: string) => `/lam-viec/tai-khoan/${accountId}/vi-tri`,
  endPost: (accountId: string, postId: string) => `/lam-viec/tai-khoan/${accountId}/vi-tri/${postId}/ket-thuc`,
  disable: (id: string) => `/lam-viec/tai-khoan/${id}/khoa`,
  enable: (id: string) => `/lam-viec/tai-khoan/${id}/mo`,
  reset: (id: string) => `/lam-viec/tai-khoan/${id}/cap-mat-khau`,
  own: '/lam-viec/ca-nhan',
  ownPassword: '/lam-viec/ca-nhan/mat-khau',
  ownSessions: '/lam-viec/ca-nhan/phien',
  revokeSession: (id: string) => `/lam-viec/ca-nhan/phien/${id}/thu-hoi`,
  revokeOthers: '/lam-viec/ca-nhan/phien/thu-hoi',
  switchPost: '/lam-viec/vi-tri',
  desk: '/lam-viec',
} as const

export const text = {
  system: 'Hệ thống',
  unknownPerson: 'Không rõ',
} as const
