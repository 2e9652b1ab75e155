import type { DisableRefusal, EndPostRefusal } from '../rules/accounts.ts'
import type { DelegationRefusal } from '../rules/delegations.ts'
import type { HandoverRefusal } from '../rules/handover.ts'
import type { PasswordRefusal } from '../rules/passwords.ts'
import type { ResetRefusal } from '../rules/resets.ts'
import { importRefusals } from './account-import.ts'
import { delegationRefusals } from './delegations.ts'
import { handoverRefusals } from './handover.ts'

type OwnRefusal =
  | DisableRefusal
  | EndPostRefusal
  | PasswordRefusal
  | ResetRefusal
  | 'factor-code-wrong'
  | 'factor-enrolment-old'
  | 'factor-locked'
  | 'factor-none'
  | 'foreign-answer'
  | 'foreign-environment'
  | 'foreign-issuer'
  | 'foreign-issuer-silent'
  | 'foreign-no-account'
  | 'foreign-off'
  | 'foreign-other'
  | 'foreign-refused'
  | 'foreign-state'
  | 'foreign-taken'
  | 'foreign-unreachable'
  | 'passkey-address'
  | 'passkey-failed'
  | 'passkey-known'
  | 'passkey-many'
  | 'passkey-old'
  | 'passkey-unknown'
  | 'recovery-codes-gone'
  | 'sign-in-closed'
  | 'sign-in-step-old'
  | 'suspension-days'
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
  | 'password-locked'
  | 'sign-in-wrong'
  | 'sign-in-no-post'
  | 'ticket-closed'
  | 'setup-code-wrong'
  | 'setup-done'
  | 'setup-mail-failed'
  | 'setup-mail-missing'
  | 'setup-unit-line'

export const refusals: Record<OwnRefusal | DelegationRefusal | HandoverRefusal | keyof typeof importRefusals, string> =
  {
    ...importRefusals,
    ...delegationRefusals,
    ...handoverRefusals,
    'account-self': 'Không thể khóa tài khoản đang dùng. Hãy nhờ một quản trị viên khác.',
    'account-username':
      'Tên đăng nhập gồm 3–60 chữ cái không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới; bắt đầu và kết thúc bằng chữ hoặc số.',
    'account-username-taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    'account-email-taken':
      'Địa chỉ thư này đã gắn với một tài khoản khác. Mỗi người một tài khoản, mỗi tài khoản một địa chỉ.',
    'account-phone': '“Số điện thoại” chỉ gồm chữ số, có thể có dấu + ở đầu, ví dụ 0912 345 678.',
    'account-file-empty':
      'Tệp không có dòng nào. Dòng đầu phải là tên cột: username,name,unit,roles,title,email,phone.',
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
    'sign-in-no-post':
      'Tài khoản này hiện chưa được giao vị trí công tác nào. Hãy liên hệ quản trị hệ thống của đơn vị.',
    'ticket-closed': 'Liên kết đã dùng rồi hoặc đã hết hạn. Hãy yêu cầu liên kết mới.',
    'factor-code-wrong':
      'Mã chưa đúng hoặc đã dùng rồi. Chờ mã mới trong ứng dụng rồi nhập lại; kiểm tra giờ của điện thoại đặt tự động.',
    'factor-enrolment-old': 'Trang mở đã lâu nên khóa không còn hiệu lực. Hãy quét mã QR mới.',
    'factor-locked': 'Sai mã quá nhiều lần. Hãy thử lại sau {minutes} phút.',
    'factor-none': 'Tài khoản này chưa có lớp thứ hai nào.',
    'foreign-answer':
      'Không xác minh được câu trả lời của {label} nên không đăng nhập. Hãy thử lại từ trang đăng nhập.',
    'foreign-environment': 'Kết nối đang lấy từ biến môi trường nên không sửa được ở đây.',
    'foreign-issuer': 'Địa chỉ nhà cung cấp phải bắt đầu bằng https:// và không có phần sau dấu hỏi.',
    'foreign-issuer-silent':
      'Không đọc được mô tả của nhà cung cấp ở địa chỉ này. Kiểm tra địa chỉ, chứng thư và đường mạng từ máy chủ.',
    'foreign-no-account': 'Không có tài khoản đang hoạt động với tên đăng nhập này.',
    'foreign-off': 'Đăng nhập chung chưa được thiết lập.',
    'foreign-other': 'Danh tính vừa dùng không gắn với tài khoản đang đăng nhập.',
    'foreign-refused': '{label} không cho đăng nhập, hoặc việc đăng nhập đã bị hủy.',
    'foreign-state': 'Lượt đăng nhập này đã dùng rồi, quá hạn, hoặc bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
    'foreign-taken': 'Danh tính này đã gắn với một tài khoản.',
    'foreign-unreachable': 'Không kết nối được với {label}.',
    'passkey-address':
      'Khóa truy cập chỉ dùng được khi địa chỉ công khai của hệ thống (PUBLIC_URL) là https với tên miền.',
    'passkey-failed': 'Không xác minh được khóa truy cập. Hãy thử lại hoặc dùng cách khác.',
    'passkey-known': 'Khóa này đã được thêm rồi.',
    'passkey-many': 'Mỗi tài khoản có nhiều nhất {most} khóa truy cập. Hãy gỡ khóa không dùng.',
    'passkey-old': 'Trang mở đã lâu hoặc đã dùng rồi. Hãy bấm lại.',
    'passkey-unknown': 'Khóa truy cập này không còn gắn với tài khoản nào ở đây.',
    'recovery-codes-gone': 'Các mã khôi phục chỉ hiện một lần. Cần mã thì tạo bộ mới ở mục Bảo mật.',
    'reset-leak-needs-link': 'Khi nghi lộ mật khẩu thì phải đặt mật khẩu mới bằng liên kết.',
    'reset-no-mail': 'Tài khoản này không có địa chỉ thư. Hãy trao liên kết tận tay.',
    'sign-in-closed': 'Tài khoản này đang bị khóa. Hãy liên hệ quản trị hệ thống của đơn vị.',
    'sign-in-step-old': 'Lượt đăng nhập này đã quá hạn. Hãy đăng nhập lại từ đầu.',
    'suspension-days': '“Khóa đến hết ngày” phải từ hôm nay và không quá 90 ngày. Lâu hơn thì khóa hẳn tài khoản.',
    'setup-code-wrong':
      'Mã thiết lập chưa đúng. Mã được in ở cửa sổ dòng lệnh khi hệ thống khởi động; mỗi lần khởi động có mã mới.',
    'setup-done': 'Hệ thống đã được khởi tạo. Hãy đăng nhập bằng tài khoản quản trị.',
    'setup-mail-failed':
      'Máy chủ thư không nhận thư thử. Hãy kiểm tra SMTP_URL và MAIL_FROM, hoặc bỏ chọn ô này để làm sau.',
    'setup-mail-missing': 'Muốn gửi thư thử thì phải nhập địa chỉ thư của quản trị viên.',
    'setup-unit-line': 'Có dòng đơn vị quá dài hoặc bị trùng. Mỗi dòng một tên, không quá 200 ký tự.',
  }
