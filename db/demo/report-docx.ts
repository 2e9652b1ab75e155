import type { PlainDate } from '../../src/kernel/dates.ts'
import { writeDocx } from '../../src/writing/index.ts'

/** What stands for the signed copy of a report; its figures are those of the page. */
export function signedReportDocx(report: { n: string; on: PlainDate; period: string }): Promise<Uint8Array> {
  const title = `Kết quả tuyên truyền cải cách hành chính ${report.period}`
  return writeDocx({
    head: {
      parent: 'UBND THÀNH PHỐ LAM GIANG',
      issuer: ['SỞ NỘI VỤ'],
      number: { n: report.n, symbol: 'BC-SNV' },
      place: 'Lam Giang',
      date: report.on,
    },
    type: 'Báo cáo',
    title,
    addressees: ['Ủy ban nhân dân thành phố Lam Giang'],
    bases: [],
    opening: `Thực hiện Kế hoạch tuyên truyền cải cách hành chính của UBND thành phố, Sở Nội vụ báo cáo kết quả ${report.period}.`,
    body: [
      {
        kind: 'paragraph',
        text: 'Văn bản minh họa. Nội dung và số liệu đã phê duyệt, kèm minh chứng của từng số liệu, được công khai trên trang của kế hoạch.',
      },
    ],
    closing: 'Sở Nội vụ trân trọng báo cáo UBND thành phố.',
    recipients: ['Như trên', 'Các sở, ban, ngành thành phố', 'UBND các xã, phường, đặc khu', 'Lưu: VT, CCHC'],
    signature: { capacity: null, post: 'GIÁM ĐỐC', name: 'Nguyễn Hữu Đạt' },
    issuerName: 'Sở Nội vụ thành phố Lam Giang',
    annexes: [],
  })
}
