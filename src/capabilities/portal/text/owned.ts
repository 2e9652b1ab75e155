/** What becomes of the portal's rows when a unit ends or a person leaves. */
export const owned = {
  duties: 'Phụ trách cổng thông tin, mục công khai',
  section: 'Bố cục trang của đơn vị',
  sectionWhy: 'Trang của đơn vị đã kết thúc giữ nguyên như ngày cuối; đơn vị kế thừa có trang của mình.',
  hands: 'Người sửa, người đưa lên từng bố cục',
  handsWhy: 'Lịch sử các bản đã dùng.',
} as const
