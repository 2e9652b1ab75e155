export const orderingText = {
  open: 'Giao việc ngoài kế hoạch',
  title: 'Giao việc ngoài kế hoạch',
  lead: 'Dùng cho việc phát sinh theo ý kiến chỉ đạo. Việc của kế hoạch được giao khi kế hoạch được ban hành.',
  origin: 'Giao trực tiếp',
  phrase: (day: string) => `chậm nhất ngày ${day}`,
  send: 'Giao việc',
  ordered: (count: string) => `Đã giao việc cho ${count} đơn vị.`,
  noOwner: 'Chưa giao việc được: chưa có đơn vị nào có người điều phối',
  noOwnerHint:
    'Kết quả phải có người theo dõi và phê duyệt. Người quản trị thêm vai trò Điều phối cho một vị trí công tác của đơn vị, rồi quay lại trang này.',
  acceptsHint: 'Để trống nếu chỉ tính việc được đơn vị gắn đích danh với nhiệm vụ này.',
  basisHint: 'Ví dụ: Thông báo số 112/TB-VP ngày 12/5/2026 về kết luận của Chủ tịch Ủy ban nhân dân thành phố.',
  ownerHint: 'Tiếp nhận vướng mắc, xem xét minh chứng và phê duyệt kết quả.',
  leadHint: 'Mỗi đơn vị được chọn có một nhiệm vụ riêng.',
  units: (count: string) => `${count} đơn vị`,
} as const

export const orderingFields = {
  content: 'Nội dung công việc',
  product: 'Sản phẩm',
  basis: 'Căn cứ giao việc',
  lead: 'Đơn vị chủ trì',
  support: 'Đơn vị phối hợp',
  owner: 'Cơ quan theo dõi, phê duyệt kết quả',
  dueOn: 'Hạn hoàn thành',
  accepts: 'Hình thức được tự động tính là minh chứng',
} as const

export const orderingRefusals = {
  'order-unit-beyond-rights': 'Có đơn vị không thuộc quyền giao việc của vị trí công tác đang dùng.',
  'order-support-leads': 'Đơn vị phối hợp phải khác đơn vị chủ trì.',
  'order-due-in-past': 'Hạn hoàn thành không thể ở trong quá khứ.',
  'order-owner-without-coordinator': 'Cơ quan theo dõi phải có người giữ vai trò Điều phối.',
  'order-without-basis': 'Cơ quan đầu mối giao việc theo ý kiến chỉ đạo: hãy ghi căn cứ.',
} as const
