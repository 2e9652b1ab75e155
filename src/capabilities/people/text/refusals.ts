import type { DisableRefusal, EndPostRefusal } from '../rules/accounts.ts'
import type { PasswordRefusal } from '../rules/passwords.ts'

type OwnRefusal =
  | DisableRefusal
  | EndPostRefusal
  | PasswordRefusal
  | 'account-username'
  | 'account-username-taken'
  | 'account-email-taken'
  | 'account-phone'
  | 'account-file-empty'
  | 'account-file-quote'
  | 'post-dates'
  | 'post-held-already'
  | 'post-not-held'
  | 'password-differs'
  | 'password-old-wrong'
  | 'password-locked'
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
  'account-file-quote': 'Dấu ngoặc kép mở ở dòng này không được đóng, các dòng sau chưa được đọc.',
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
  'password-locked': 'Sai mật khẩu hiện tại quá nhiều lần. Hãy thử lại sau {minutes} phút.',
  'sign-in-wrong':
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Sai 5 lần liên tiếp, việc đăng nhập bằng tên này tạm dừng 15 phút.',
  'sign-in-no-post': 'Tài khoản này hiện chưa được giao vị trí công tác nào. Hãy liên hệ quản trị hệ thống của đơn vị.',
  'ticket-closed': 'Liên kết đã dùng rồi hoặc đã hết hạn. Hãy yêu cầu liên kết mới.',
  'setup-code-wrong':
    'Mã thiết lập chưa đúng. Mã được in ở cửa sổ dòng lệnh khi hệ thống khởi động; mỗi lần khởi động có mã mới.',
  'setup-done': 'Hệ thống đã được khởi tạo. Hãy đăng nhập bằng tài khoản quản trị.',
  'setup-mail-failed':
    'Máy chủ thư không nhận thư thử. Hãy kiểm tra SMTP_URL và MAIL_FROM, hoặc bỏ chọn ô này để làm sau.',
  'setup-mail-missing': 'Muốn gửi thư thử thì phải nhập địa chỉ thư của quản trị viên.',
  'setup-unit-line': 'Có dòng đơn vị quá dài hoặc bị trùng. Mỗi dòng một tên, không quá 200 ký tự.',
}
