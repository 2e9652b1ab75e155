import { type ToldDeed, workday } from './deed.ts'

const culture = '99.SVHTT'
const homeAffairs = '99.SNV'
const office = '99.VP'
const serviceCentre = '99.PVHCC'
const operations = '99.IOC'

/** What is done once or twice in the year. */
export function singleDeeds(year: number): ToldDeed[] {
  return [
    ...visualDeeds(year),
    ...leaflets(year),
    ...videos(year),
    ...appNotices(year),
    ...trainings(year),
    ...dialogues(year),
    ...contestDeeds(year),
    ...inspections(year),
    ...closingDeeds(year),
    ...reports(year),
  ]
}

function visualDeeds(year: number): ToldDeed[] {
  const panel = { unit: culture, kind: 'outdoor', channel: 'OUTDOOR', task: 14 } as const
  return [
    {
      ...panel,
      title: 'Thay mới nội dung 28 cụm pano tại các phường và xã đồng bằng',
      on: `${year}-03-20`,
      quantities: [{ value: 28, unit: 'cụm pano' }],
      evidence: { kind: 'photo', text: 'Ảnh các cụm pano sau khi thay mới' },
    },
    {
      ...panel,
      title: 'Lắp đặt 12 cụm pano tại các xã miền núi và đặc khu Hòn Ngọc',
      on: `${year}-04-08`,
      quantities: [{ value: 12, unit: 'cụm pano' }],
      evidence: { kind: 'photo', text: 'Ảnh nghiệm thu pano' },
    },
  ]
}

function leaflets(year: number): ToldDeed[] {
  const leaflet = { unit: serviceCentre, kind: 'print', channel: 'PRINTED', task: 15, areas: ['PROCEDURE'] } as const
  return [
    {
      ...leaflet,
      title: 'Phát hành đợt 1 tờ gấp hướng dẫn thủ tục đất đai, hộ tịch',
      on: `${year}-06-18`,
      quantities: [{ value: 12000, unit: 'tờ gấp' }],
      evidence: { kind: 'document', text: 'Biên bản giao nhận tờ gấp với các xã, phường' },
    },
    {
      ...leaflet,
      title: 'Phát hành đợt 2 tờ gấp và mã QR tra cứu thủ tục hành chính',
      on: `${year}-07-07`,
      quantities: [{ value: 8000, unit: 'tờ gấp' }],
      evidence: { kind: 'document', text: 'Biên bản giao nhận tờ gấp đợt 2' },
    },
  ]
}

function videos(year: number): ToldDeed[] {
  const video = { unit: serviceCentre, kind: 'video', channel: 'VIDEO', task: 12, areas: ['E_GOV'] } as const
  const link = (path: string) => ({ kind: 'link', text: `https://hcc.lamgiang.example/${path}` }) as const
  return [
    {
      ...video,
      title: 'Đăng năm video hướng dẫn thủ tục hộ tịch, chứng thực',
      on: `${year}-05-21`,
      quantities: [{ value: 5, unit: 'video' }],
      evidence: link('video/dot-1'),
    },
    {
      ...video,
      title: 'Đăng bốn video hướng dẫn thủ tục đất đai, xây dựng',
      on: `${year}-07-30`,
      quantities: [{ value: 4, unit: 'video' }],
      evidence: link('video/dot-2'),
    },
    {
      ...video,
      title: 'Đăng ba video hướng dẫn đăng ký kinh doanh, thanh toán trực tuyến',
      on: `${year}-09-24`,
      quantities: [{ value: 3, unit: 'video' }],
      evidence: link('video/dot-3'),
    },
  ]
}

function appNotices(year: number): ToldDeed[] {
  const notice = { unit: operations, kind: 'notice', channel: 'APP', task: 13, areas: ['E_GOV'] } as const
  return [
    {
      ...notice,
      title: 'Thông báo lịch tiếp nhận hồ sơ ngày nghỉ qua ứng dụng đô thị thông minh',
      on: `${year}-06-25`,
      quantities: [{ value: 186400, unit: 'lượt nhận' }],
      evidence: { kind: 'document', text: 'Thống kê lượt nhận thông báo' },
    },
    {
      ...notice,
      title: 'Thông báo cảnh báo giả mạo dịch vụ công qua ứng dụng đô thị thông minh',
      on: `${year}-10-21`,
      quantities: [{ value: 201750, unit: 'lượt nhận' }],
      evidence: { kind: 'document', text: 'Thống kê lượt nhận thông báo' },
    },
  ]
}

function trainings(year: number): ToldDeed[] {
  const training = { kind: 'training', channel: 'CONFERENCE', areas: ['CIVIL_SERVICE'] } as const
  const attended = (people: number) => [
    { value: 1, unit: 'lớp' },
    { value: people, unit: 'người' },
  ]
  return [
    {
      ...training,
      unit: homeAffairs,
      partners: [office],
      task: 19,
      title: 'Lớp tập huấn nghiệp vụ cải cách hành chính khóa 1',
      on: `${year}-04-22`,
      until: `${year}-04-23`,
      quantities: attended(126),
      evidence: { kind: 'document', text: 'Danh sách học viên có chữ ký' },
    },
    {
      ...training,
      unit: homeAffairs,
      partners: [office, serviceCentre],
      task: 19,
      title: 'Lớp tập huấn giải quyết thủ tục hành chính theo cơ chế một cửa khóa 2',
      on: `${year}-08-12`,
      until: `${year}-08-13`,
      quantities: attended(118),
      evidence: { kind: 'document', text: 'Danh sách học viên có chữ ký' },
    },
    {
      ...training,
      unit: culture,
      partners: [homeAffairs],
      task: 20,
      title: 'Lớp tập huấn kỹ năng truyền thông cho cán bộ đầu mối',
      on: `${year}-09-09`,
      quantities: attended(58),
      evidence: { kind: 'photo', text: 'Ảnh lớp học và danh sách học viên' },
    },
  ]
}

function dialogues(year: number): ToldDeed[] {
  const dialogue = { unit: office, kind: 'dialogue', channel: 'CONFERENCE', task: 21, areas: ['PROCEDURE'] } as const
  return [
    {
      ...dialogue,
      partners: ['99.STC'],
      title: 'Hội nghị đối thoại với doanh nghiệp về thủ tục đầu tư, kinh doanh',
      on: `${year}-06-24`,
      quantities: [
        { value: 1, unit: 'hội nghị' },
        { value: 212, unit: 'người' },
      ],
      evidence: { kind: 'document', text: 'Thông báo kết luận hội nghị' },
    },
    {
      ...dialogue,
      partners: ['99.SNNMT'],
      title: 'Hội nghị đối thoại với người dân về thủ tục đất đai',
      on: `${year}-10-06`,
      quantities: [
        { value: 1, unit: 'hội nghị' },
        { value: 640, unit: 'người' },
      ],
      evidence: { kind: 'document', text: 'Thông báo kết luận hội nghị' },
    },
  ]
}

function contestDeeds(year: number): ToldDeed[] {
  return [
    {
      unit: homeAffairs,
      partners: [operations],
      kind: 'contest',
      channel: 'CONTEST',
      task: 22,
      title: `Cuộc thi trực tuyến “Tìm hiểu cải cách hành chính thành phố Lam Giang năm ${year}”`,
      on: `${year}-09-14`,
      until: `${year}-10-16`,
      quantities: [
        { value: 1, unit: 'cuộc thi' },
        { value: 12846, unit: 'lượt dự thi' },
      ],
      evidence: { kind: 'link', text: 'https://cuocthi.lamgiang.example/ket-qua' },
    },
    {
      unit: homeAffairs,
      kind: 'initiative',
      channel: 'PORTAL',
      task: 23,
      title: 'Danh mục mười sáng kiến, mô hình cải cách hành chính giới thiệu nhân rộng',
      on: `${year}-11-04`,
      quantities: [{ value: 10, unit: 'sáng kiến' }],
      evidence: { kind: 'document', text: 'Danh mục sáng kiến, mô hình' },
    },
  ]
}

function inspections(year: number): ToldDeed[] {
  const inspection = {
    unit: homeAffairs,
    kind: 'inspection',
    channel: 'INTEGRATED',
    task: 24,
    partners: ['99.TTR'],
  } as const
  return [
    {
      ...inspection,
      title: 'Kiểm tra cải cách hành chính đợt 1 tại 09 cơ quan, địa phương',
      on: `${year}-05-11`,
      until: `${year}-05-29`,
      quantities: [{ value: 9, unit: 'đơn vị' }],
      evidence: { kind: 'document', text: 'Thông báo kết luận kiểm tra đợt 1' },
    },
    {
      ...inspection,
      title: 'Kiểm tra cải cách hành chính đợt 2 tại 11 cơ quan, địa phương',
      on: `${year}-09-21`,
      until: `${year}-10-09`,
      quantities: [{ value: 11, unit: 'đơn vị' }],
      evidence: { kind: 'document', text: 'Thông báo kết luận kiểm tra đợt 2' },
    },
  ]
}

function closingDeeds(year: number): ToldDeed[] {
  return [
    {
      unit: homeAffairs,
      kind: 'document',
      channel: 'INTEGRATED',
      task: 27,
      title: `Báo cáo tổng kết công tác tuyên truyền cải cách hành chính năm ${year}`,
      on: workday(`${year}-11-27`),
      quantities: [{ value: 1, unit: 'báo cáo' }],
      evidence: { kind: 'document', text: 'Báo cáo tổng kết' },
    },
    {
      unit: homeAffairs,
      partners: ['99.MTTQ'],
      kind: 'survey',
      channel: 'SURVEY',
      task: 25,
      title: `Khảo sát mức độ nhận biết của người dân về cải cách hành chính năm ${year}`,
      on: `${year}-11-30`,
      until: `${year}-12-18`,
      quantities: [{ value: 2400, unit: 'phiếu' }],
      evidence: { kind: 'document', text: 'Báo cáo kết quả khảo sát' },
    },
  ]
}

const reportDays = { Q1: '03-18', H1: '06-18', Q3: '09-17', Y: '12-17' } as const

/** The day on which the report of a period is signed and issued. */
export const reportDayOf = ({ code, year }: { code: keyof typeof reportDays; year: number }) =>
  workday(`${year}-${reportDays[code]}`)

function reports(year: number): ToldDeed[] {
  const labels = { Q1: 'quý I năm', H1: '6 tháng đầu năm', Q3: 'quý III năm', Y: 'năm' } as const
  return (['Q1', 'H1', 'Q3', 'Y'] as const).map((code) => ({
    unit: homeAffairs,
    kind: 'document',
    channel: 'INTEGRATED',
    task: 26,
    title: `Báo cáo kết quả tuyên truyền cải cách hành chính ${labels[code]} ${year}`,
    on: reportDayOf({ code, year }),
    quantities: [{ value: 1, unit: 'báo cáo' }],
    evidence: { kind: 'document', text: 'Báo cáo đã ký, phát hành' },
  }))
}
