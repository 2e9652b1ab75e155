/** One row of the task table in the annex; `no` is its printed number, by which articles and deeds of the demo refer to it. */
export interface DemoTask {
  no: number
  text: string
  product: string
  lead: string
  support: string
  schedule: string
}

export interface DemoTaskGroup {
  marker: string
  text: string
  tasks: DemoTask[]
}

const everyone = 'Các cơ quan, đơn vị, địa phương'
const departmentsAndCommunes = 'Các sở, ban, ngành thành phố; UBND các xã, phường, đặc khu'
const communes = 'UBND các xã, phường, đặc khu'
const press = 'Báo và phát thanh, truyền hình Lam Giang'
const office = 'Văn phòng UBND thành phố'
const homeAffairs = 'Sở Nội vụ'
const culture = 'Sở Văn hóa và Thể thao'
const science = 'Sở Khoa học và Công nghệ'
const serviceCentre = 'Trung tâm Phục vụ hành chính công thành phố'
const operations = 'Trung tâm Giám sát, điều hành đô thị thông minh'

type Row = Omit<DemoTask, 'no'>
type Group = { marker: string; text: string; tasks: Row[] }

// Where the year stands in a text it is filled in when the plan is told.
const groups: Group[] = [
  {
    marker: 'I',
    text: 'Chỉ đạo, điều hành',
    tasks: [
      {
        text: 'Ban hành kế hoạch tuyên truyền cải cách hành chính năm {year} của cơ quan, đơn vị, địa phương',
        product: 'Kế hoạch',
        lead: departmentsAndCommunes,
        support: homeAffairs,
        schedule: 'Trước ngày 31/01/{year}',
      },
      {
        text: 'Quán triệt, phổ biến các nghị quyết, chương trình, kế hoạch về cải cách hành chính đến cán bộ, công chức, viên chức',
        product: 'Hội nghị hoặc buổi sinh hoạt; ít nhất 01 buổi/6 tháng',
        lead: departmentsAndCommunes,
        support: homeAffairs,
        schedule: 'Định kỳ 6 tháng',
      },
      {
        text: 'Cử và thông báo đầu mối phụ trách công tác tuyên truyền cải cách hành chính',
        product: 'Danh sách đầu mối',
        lead: departmentsAndCommunes,
        support: homeAffairs,
        schedule: 'Trong tháng 02/{year}',
      },
    ],
  },
  {
    marker: 'II',
    text: 'Tuyên truyền trên báo chí',
    tasks: [
      {
        text: 'Sản xuất, phát sóng chuyên mục “Cải cách hành chính” trên truyền hình',
        product: 'Ít nhất 02 chuyên mục/tháng',
        lead: press,
        support: `${homeAffairs}; ${office}`,
        schedule: 'Hằng tháng',
      },
      {
        text: 'Đăng tin, bài về cải cách hành chính trên báo in, báo điện tử',
        product: 'Ít nhất 04 tin, bài/tháng',
        lead: press,
        support: 'Các sở, ban, ngành thành phố',
        schedule: 'Hằng tháng',
      },
      {
        text: 'Phát chương trình phát thanh “Hỏi đáp thủ tục hành chính”',
        product: 'Ít nhất 01 chương trình/tuần',
        lead: press,
        support: serviceCentre,
        schedule: 'Hằng tuần',
      },
      {
        text: 'Cung cấp thông tin về cải cách hành chính cho báo chí tại các cuộc họp báo định kỳ',
        product: 'Thông cáo báo chí; ít nhất 01 lần/quý',
        lead: office,
        support: culture,
        schedule: 'Hằng quý',
      },
      {
        text: 'Trả lời, phản hồi thông tin báo chí nêu về giải quyết thủ tục hành chính',
        product: 'Văn bản trả lời',
        lead: 'Cơ quan, đơn vị, địa phương được báo chí nêu',
        support: culture,
        schedule: 'Khi phát sinh',
      },
    ],
  },
  {
    marker: 'III',
    text: 'Tuyên truyền trên cổng, trang thông tin điện tử và mạng xã hội',
    tasks: [
      {
        text: 'Cập nhật chuyên mục “Cải cách hành chính” trên Cổng Thông tin điện tử thành phố',
        product: 'Ít nhất 04 tin, bài/tháng',
        lead: office,
        support: homeAffairs,
        schedule: 'Hằng tháng',
      },
      {
        text: 'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử của cơ quan, đơn vị, địa phương',
        product: 'Ít nhất 01 tin, bài/quý',
        lead: departmentsAndCommunes,
        support: office,
        schedule: 'Hằng quý',
      },
      {
        text: 'Đăng bài viết, đồ họa hướng dẫn dịch vụ công trực tuyến trên Zalo, Facebook của địa phương',
        product: 'Ít nhất 02 bài/quý',
        lead: communes,
        support: science,
        schedule: 'Hằng quý',
      },
      {
        text: 'Xây dựng video hướng dẫn nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia',
        product: '12 video',
        lead: serviceCentre,
        support: science,
        schedule: 'Trước ngày 30/9/{year}',
      },
      {
        text: 'Gửi thông báo về dịch vụ công qua ứng dụng đô thị thông minh',
        product: 'Ít nhất 01 đợt/6 tháng',
        lead: operations,
        support: homeAffairs,
        schedule: 'Định kỳ 6 tháng',
      },
    ],
  },
  {
    marker: 'IV',
    text: 'Tuyên truyền trực quan',
    tasks: [
      {
        text: 'Đặt pano, áp phích, phát nội dung trên màn hình LED tại nơi công cộng',
        product: '40 cụm pano',
        lead: culture,
        support: communes,
        schedule: 'Quý I/{year}',
      },
      {
        text: 'Phát hành tờ gấp hướng dẫn và mã QR tra cứu thủ tục hành chính',
        product: '20.000 tờ gấp',
        lead: serviceCentre,
        support: communes,
        schedule: 'Quý II/{year}',
      },
      {
        text: 'Rà soát, niêm yết thủ tục hành chính và địa chỉ tiếp nhận phản ánh, kiến nghị tại nơi tiếp nhận hồ sơ',
        product: '100% thủ tục hành chính được niêm yết; rà soát ít nhất 01 lần/6 tháng',
        lead: communes,
        support: office,
        schedule: 'Định kỳ 6 tháng',
      },
    ],
  },
  {
    marker: 'V',
    text: 'Tuyên truyền ở cơ sở; hội nghị, tập huấn, đối thoại',
    tasks: [
      {
        text: 'Phát tin, bài về cải cách hành chính trên hệ thống truyền thanh cơ sở',
        product: 'Ít nhất 06 bản tin/quý',
        lead: communes,
        support: culture,
        schedule: 'Hằng quý',
      },
      {
        text: 'Tổ công nghệ số cộng đồng hướng dẫn người dân thực hiện dịch vụ công trực tuyến',
        product: 'Lượt người được hướng dẫn',
        lead: communes,
        support: science,
        schedule: 'Thường xuyên trong năm',
      },
      {
        text: 'Tập huấn nghiệp vụ cải cách hành chính và giải quyết thủ tục hành chính theo cơ chế một cửa',
        product: '02 lớp',
        lead: homeAffairs,
        support: `${office}; ${serviceCentre}`,
        schedule: 'Từ tháng 4 đến tháng 8/{year}',
      },
      {
        text: 'Tập huấn kỹ năng truyền thông, viết tin, bài cho cán bộ đầu mối',
        product: '01 lớp',
        lead: culture,
        support: homeAffairs,
        schedule: 'Quý III/{year}',
      },
      {
        text: 'Tổ chức hội nghị đối thoại giữa lãnh đạo thành phố với người dân, doanh nghiệp về thủ tục hành chính',
        product: '02 hội nghị',
        lead: office,
        support: 'Sở Tài chính; Ủy ban MTTQ Việt Nam thành phố',
        schedule: 'Chậm nhất ngày 15/11/{year}',
      },
    ],
  },
  {
    marker: 'VI',
    text: 'Cuộc thi, sáng kiến',
    tasks: [
      {
        text: 'Tổ chức cuộc thi trực tuyến “Tìm hiểu cải cách hành chính thành phố Lam Giang năm {year}”',
        product: '01 cuộc thi',
        lead: homeAffairs,
        support: `${science}; ${operations}`,
        schedule: 'Tháng 9 - tháng 10/{year}',
      },
      {
        text: 'Lựa chọn, giới thiệu sáng kiến, mô hình hay về cải cách hành chính',
        product: 'Danh mục sáng kiến, mô hình',
        lead: homeAffairs,
        support: everyone,
        schedule: 'Trước ngày 30/10/{year}',
      },
    ],
  },
  {
    marker: 'VII',
    text: 'Kiểm tra, khảo sát, báo cáo',
    tasks: [
      {
        text: 'Kiểm tra công tác tuyên truyền trong các cuộc kiểm tra cải cách hành chính',
        product: 'Thông báo kết luận kiểm tra; 02 đợt',
        lead: homeAffairs,
        support: `${office}; Thanh tra thành phố`,
        schedule: 'Từ tháng 5 đến tháng 10/{year}',
      },
      {
        text: 'Khảo sát mức độ nhận biết của người dân về cải cách hành chính',
        product: 'Báo cáo khảo sát',
        lead: homeAffairs,
        support: 'Ủy ban MTTQ Việt Nam thành phố',
        schedule: 'Quý IV/{year}',
      },
      {
        text: 'Tổng hợp, báo cáo kết quả tuyên truyền trong báo cáo cải cách hành chính định kỳ của thành phố',
        product: 'Báo cáo',
        lead: homeAffairs,
        support: departmentsAndCommunes,
        schedule: 'Trước ngày 20 của tháng cuối quý',
      },
      {
        text: 'Tổng kết công tác tuyên truyền cải cách hành chính năm {year}',
        product: 'Báo cáo tổng kết',
        lead: homeAffairs,
        support: culture,
        schedule: 'Trước ngày 30/11/{year}',
      },
    ],
  },
]

/** The annex of the demo plan: seven groups, rows numbered through from 1. */
export function demoTaskGroups(year: number): DemoTaskGroup[] {
  let no = 0
  return groups.map((group) => ({
    ...group,
    tasks: group.tasks.map((task) => ({
      no: ++no,
      ...task,
      text: task.text.replace('{year}', String(year)),
      schedule: task.schedule.replace('{year}', String(year)),
    })),
  }))
}
