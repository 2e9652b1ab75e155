import { type PlainDate, toVietnamese } from '../../src/kernel/dates.ts'
import { demoPlanIssuedOn } from './plan.ts'

/** A unit's own plan, by which it carries out the city's. */
export interface DemoUnitPlan {
  readonly unit: string
  readonly by: string
  readonly number: string
  readonly issuer: readonly [string, string]
  readonly name: string
  readonly place: string
  /** Month and day of the year of the plan. */
  readonly on: string
  readonly contents: readonly string[]
  readonly tasks: readonly string[]
}

/** Three communes and a department: one of them issued its plan late. */
export const demoUnitPlans: readonly DemoUnitPlan[] = [
  {
    unit: '99009',
    by: 'canbo.ngoctran',
    number: '08/KH-UBND',
    issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NGỌC TRẢN'],
    name: 'phường Ngọc Trản',
    place: 'Ngọc Trản',
    on: '01-14',
    contents: [
      'Vai trò, trách nhiệm của cấp ủy, người đứng đầu trong chỉ đạo, điều hành CCHC; lấy sự hài lòng của người dân, doanh nghiệp làm thước đo.',
      'Việc thực hiện cơ chế một cửa, một cửa liên thông; giải quyết TTHC không phụ thuộc vào địa giới hành chính tại Trung tâm Phục vụ hành chính công phường.',
      'Hướng dẫn thực hiện TTHC trong các lĩnh vực nhiều người quan tâm: đất đai, hộ tịch, xây dựng, bảo trợ xã hội.',
      'Dịch vụ công trực tuyến trên Cổng Dịch vụ công quốc gia, thanh toán trực tuyến, định danh và xác thực điện tử.',
    ],
    tasks: [
      'Xây dựng chuyên mục cải cách hành chính trên trang thông tin điện tử của phường, hoàn thành trước ngày 20/12/{year}.',
    ],
  },
  {
    unit: '99012',
    by: 'canbo.vigiang',
    number: '11/KH-UBND',
    issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG VĨ GIANG'],
    name: 'phường Vĩ Giang',
    place: 'Vĩ Giang',
    on: '01-22',
    contents: [
      'Việc thực hiện cơ chế một cửa, một cửa liên thông; hoạt động của Trung tâm Phục vụ hành chính công phường.',
      'Các sáng kiến, mô hình, điển hình tiên tiến trong CCHC của phường; những vấn đề người dân còn bức xúc và kết quả khắc phục.',
      'Chính quyền số: dịch vụ công trực tuyến, thanh toán trực tuyến, số hóa hồ sơ, kết quả giải quyết TTHC.',
    ],
    tasks: [
      'Tổ chức hội nghị đối thoại với người dân về giải quyết thủ tục hành chính, hoàn thành trước ngày 15/12/{year}.',
    ],
  },
  {
    unit: '99069',
    by: 'canbo.sonkhe',
    number: '05/KH-UBND',
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SƠN KHÊ'],
    name: 'xã Sơn Khê',
    place: 'Sơn Khê',
    on: '02-12',
    contents: [
      'Hướng dẫn thực hiện TTHC trong các lĩnh vực đất đai, hộ tịch, bảo trợ xã hội, giáo dục, y tế.',
      'Dịch vụ công trực tuyến trên Cổng Dịch vụ công quốc gia; hỗ trợ người dân vùng cao nộp hồ sơ trực tuyến qua Tổ công nghệ số cộng đồng.',
    ],
    tasks: [
      'Tổ chức tuyên truyền lưu động tại các thôn vùng cao về dịch vụ công trực tuyến, hoàn thành trước ngày 20/12/{year}.',
    ],
  },
  {
    unit: '99.STP',
    by: 'canbo.tuphap',
    number: '03/KH-STP',
    issuer: ['ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG', 'SỞ TƯ PHÁP'],
    name: 'Sở Tư pháp',
    place: 'Lam Giang',
    on: '01-16',
    contents: [
      'Công tác cải cách thể chế: việc xây dựng, rà soát, hoàn thiện văn bản quy phạm pháp luật của thành phố; các quy định về phân cấp, phân quyền.',
      'Hướng dẫn thực hiện TTHC trong lĩnh vực hộ tịch, chứng thực, đăng ký biện pháp bảo đảm.',
      'Cải cách chế độ công vụ: đạo đức và văn hóa công vụ của công chức tiếp nhận hồ sơ.',
    ],
    tasks: ['Tổ chức tuyên truyền thủ tục hộ tịch, chứng thực bằng tờ gấp, hoàn thành trước ngày 15/12/{year}.'],
  },
]

const letters = ['a', 'b', 'c', 'd', 'đ', 'e']
const upper = (name: string) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

/** The plan as its document reads; the tasks are the unit's own. */
export function demoUnitPlanText(plan: DemoUnitPlan, year: number): string {
  const on: PlainDate = `${year}-${plan.on}`
  const [, month = '', day = ''] = on.split('-')
  const title = `Tuyên truyền cải cách hành chính của ${plan.name} năm ${year}`
  return `${plan.issuer.join('\n')}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: ${plan.number}
${plan.place}, ngày ${day} tháng ${month} năm ${year}
KẾ HOẠCH
${title}
Thực hiện Kế hoạch số 271/KH-UBND ngày ${toVietnamese(demoPlanIssuedOn(year))} của Ủy ban nhân dân thành phố Lam Giang về tuyên truyền cải cách hành chính năm ${year};
${upper(plan.name)} ban hành Kế hoạch tuyên truyền cải cách hành chính năm ${year} như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Cụ thể hóa Kế hoạch của thành phố phù hợp với tình hình của ${plan.name}.
2. Yêu cầu
a) Tuyên truyền thiết thực, đúng đối tượng, gắn với nhiệm vụ được giao.
II. NỘI DUNG TUYÊN TRUYỀN
${plan.contents.map((content, index) => `${letters[index]}) ${content}`).join('\n')}
III. TỔ CHỨC THỰC HIỆN
${plan.tasks.map((task, index) => `${index + 1}. ${upper(plan.name)}\n${task.replaceAll('{year}', String(year))}`).join('\n')}
TM. CƠ QUAN BAN HÀNH
THỦ TRƯỞNG`
}

/** In July the city adds what a new programme asks for: one content is worded anew, one task is added. */
export function demoAmendmentText(year: number): string {
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ LAM GIANG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 163/KH-UBND
Lam Giang, ngày 08 tháng 7 năm ${year}
KẾ HOẠCH
Sửa đổi, bổ sung Kế hoạch số 271/KH-UBND về tuyên truyền cải cách hành chính thành phố Lam Giang năm ${year}
Căn cứ Kế hoạch số 271/KH-UBND ngày ${toVietnamese(demoPlanIssuedOn(year))} của Ủy ban nhân dân thành phố Lam Giang về tuyên truyền cải cách hành chính năm ${year};
Ủy ban nhân dân (UBND) thành phố Lam Giang sửa đổi, bổ sung một số nội dung của Kế hoạch như sau:
II. NỘI DUNG TUYÊN TRUYỀN
a) Xây dựng chính quyền điện tử, chính quyền số: dịch vụ công trực tuyến toàn trình trên Cổng Dịch vụ công quốc gia, thanh toán trực tuyến, định danh và xác thực điện tử trên VNeID, số hóa hồ sơ, kết quả giải quyết TTHC.
III. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ
Tổ chức đợt cao điểm tuyên truyền dịch vụ công trực tuyến toàn trình trên ứng dụng VNeID, hoàn thành trước ngày 20/12/${year}.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`
}
