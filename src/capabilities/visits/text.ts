import { paths as everyPage } from '../../ui/text.ts'

export const paths = {
  counter: everyPage.counter,
  counterJson: everyPage.counterJson,
  pixel: everyPage.pixel,
  staff: '/lam-viec/thong-ke-truy-cap',
  csv: '/lam-viec/thong-ke-truy-cap/so-lieu.csv',
  lineCsv: '/lam-viec/thong-ke-truy-cap/theo-thoi-gian.csv',
} as const

export const text = {
  title: 'Lượt truy cập',
  lead: 'Cổng đếm số lần các trang công khai được xem mà không dùng cookie và không lưu dữ liệu cá nhân.',
  online: (n: string) => `Đang truy cập: ${n} người trong 5 phút gần đây.`,
  span: 'Thời gian',
  views: 'Lượt xem',
  visitors: 'Lượt khách',
  spans: { today: 'Hôm nay', week: 'Tuần này', month: 'Tháng này', total: 'Tổng cộng' },
  since: (day: string) => `Đếm từ ngày ${day}.`,
  notYet: 'Chưa có lượt xem nào được đếm.',
  ruleTitle: 'Cách đếm',
  rules: [
    'Một lượt xem là một lần một trang công khai được mở ra trước mắt người đọc. Trang nạp sẵn mà chưa ai mở, trang báo lỗi, tệp tải về và trang làm việc nội bộ không được đếm.',
    'Một khách là một trình duyệt ở một địa chỉ mạng trong một ngày (giờ Việt Nam). Hôm sau quay lại được tính là lượt khách mới, nên số của tuần, tháng, tổng cộng là tổng các ngày.',
    'Đang truy cập là số khách đã mở ít nhất một trang trong 5 phút gần đây, kể cả người đang đọc.',
    'Máy tìm kiếm và chương trình tự động bị loại: nhận ra theo danh sách tên chương trình công bố rộng rãi, hoặc khi chúng không tự giới thiệu. Quá 120 lượt trong một phút của một khách cũng bị loại.',
    'Cán bộ đang đăng nhập được đếm riêng, không cộng vào lượt xem.',
    'Tuần bắt đầu từ thứ Hai, tháng từ ngày 01. Số liệu chậm hơn thực tế không quá 10 giây.',
  ],
  nobody: 'Không có gì được gửi cho bên thứ ba.',
  emc: 'Theo Thông tư 22/2023/TT-BTTTT, trang này còn gọi mã đo lường của hệ thống EMC (f-emc.ngsp.gov.vn) do Bộ chủ quản vận hành; trình duyệt có JavaScript kết nối đến máy chủ đó. Ngoài ra không gửi gì cho bên thứ ba.',
  privacyTitle: 'Dữ liệu cá nhân',
  privacy: [
    'Cổng không đặt cookie để đếm và không theo dõi ai từ ngày này sang ngày khác.',
    'Địa chỉ mạng và tên trình duyệt được trộn với một khóa ngẫu nhiên thành một con số ngay khi nhận được, dùng để không đếm hai lần. Khóa và các con số chỉ nằm trong bộ nhớ, bị xóa lúc 24 giờ hằng ngày; không ghi vào cơ sở dữ liệu, nhật ký hay bản sao lưu.',
    'Thứ được lưu chỉ là các tổng: trang nào, ngày nào, bao nhiêu lượt, bao nhiêu khách, bao nhiêu bằng điện thoại, đến từ nhóm nguồn nào (máy tìm kiếm, mạng xã hội, cơ quan nhà nước…).',
  ],
  differTitle: 'Vì sao số khác với nơi khác?',
  differ: [
    'Nhật ký máy chủ đếm cả máy tự động, hình ảnh và tệp nên lớn hơn nhiều lần.',
    'Công cụ dùng cookie nhận ra người quen cũ nên ít khách hơn khi cộng nhiều ngày; nhưng mất số khi người đọc từ chối cookie.',
    'Nhiều người sau một địa chỉ chung, cùng một loại trình duyệt, được tính là một khách; một người dùng hai thiết bị là hai khách. Mỗi lần hệ thống khởi động lại, khách đã đếm trong ngày có thể được đếm thêm một lần.',
  ],
  open: 'Số liệu cho máy đọc',
} as const
