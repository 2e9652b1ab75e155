/** What every official paper prints, for its picture on the screen. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const paperText = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  date: 'ngày … tháng … năm …',
  subject: 'V/v',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  asFiled: 'Theo từng văn bản',
} as const
