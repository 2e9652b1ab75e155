import { describe, expect, it } from 'vitest'
import { readText } from '../index.ts'

const head = (kind: string) => `ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/${kind === 'CHỈ THỊ' ? 'CT' : 'KH'}-UBND
Bình Minh, ngày 08 tháng 01 năm 2026

${kind}
Quan trắc nguồn nước năm 2026

`

function tasksOf(body: string, kind = 'KẾ HOẠCH') {
  const reading = readText(`${head(kind)}${body}`)
  return (reading.plan?.tasks ?? []).map(({ lead, support, span }) => [
    lead.join('; '),
    support.join('; '),
    reading.text.slice(...span).replace(/\s+/g, ' '),
  ])
}

describe('tasks of paragraphs', () => {
  it('are one for each line below the name of a unit, with its place', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Bố trí kinh phí. Hướng dẫn việc thanh toán.
- Phối hợp Sở Nội vụ và các đơn vị liên quan kiểm tra.
2. Các cơ sở nuôi trồng thủy sản: Theo dõi nguồn nước tại cơ sở.`
    expect(tasksOf(body)).toEqual([
      ['Sở Tài chính', '', 'Bố trí kinh phí. Hướng dẫn việc thanh toán.'],
      ['Sở Tài chính', 'Sở Nội vụ; các đơn vị liên quan', 'Phối hợp Sở Nội vụ và các đơn vị liên quan kiểm tra.'],
      ['Các cơ sở nuôi trồng thủy sản', '', 'Theo dõi nguồn nước tại cơ sở.'],
    ])
  })

  it('are conditions that say who must do what then, not those that only tell', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
a) Trường hợp hồ sơ còn thiếu thì chủ động liên hệ đơn vị liên quan.
b) Trường hợp chậm tiến độ được tính theo quy định.`
    expect(tasksOf(body)).toEqual([
      ['Sở Tài chính', '', 'Trường hợp hồ sơ còn thiếu thì chủ động liên hệ đơn vị liên quan.'],
    ])
  })

  it('are the lines behind a lead-in, not the lead-in', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chỉ đạo Chi cục Dân số thực hiện các nội dung sau:
- Lập dự toán kinh phí trình phê duyệt.
- Báo cáo kết quả trước ngày 15/12/2026.`
    expect(tasksOf(body).map(([lead, , text]) => [lead, text])).toEqual([
      ['Sở Y tế', 'Lập dự toán kinh phí trình phê duyệt.'],
      ['Sở Y tế', 'Báo cáo kết quả trước ngày 15/12/2026.'],
    ])
  })

  it('have the helpers that a lead-in names, unless they name their own', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
Chủ trì, phối hợp với các cơ quan có liên quan tham mưu cho Ủy ban nhân dân tỉnh:
a) Rà soát các điểm quan trắc.
b) Phối hợp với Sở Tài chính lập dự toán.`
    expect(tasksOf(body).map(([lead, support]) => [lead, support])).toEqual([
      ['Sở Y tế', 'các cơ quan có liên quan'],
      ['Sở Y tế', 'Sở Tài chính'],
    ])
  })

  it('are of all whom a heading names that the copy broke', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh, Hội Liên hiệp

Phụ nữ tỉnh và các tổ chức thành viên
- Vận động hội viên tham gia quan trắc.
V. CHẾ ĐỘ BÁO CÁO
Các sở, ban, ngành
tỉnh, Ủy ban nhân dân xã gửi báo cáo kết quả trước ngày 15/11/2026.`
    expect(tasksOf(body)).toEqual([
      [
        'Ủy ban Mặt trận Tổ quốc tỉnh; Hội Liên hiệp Phụ nữ tỉnh; các tổ chức thành viên',
        '',
        'Vận động hội viên tham gia quan trắc.',
      ],
      [
        'Các sở, ban, ngành tỉnh; Ủy ban nhân dân xã',
        '',
        'Các sở, ban, ngành tỉnh, Ủy ban nhân dân xã gửi báo cáo kết quả trước ngày 15/11/2026.',
      ],
    ])
  })

  it('go on behind a semicolon among those who are urged', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Tham mưu đôn đốc, hướng dẫn Sở, ban, ngành; các xã và đơn vị thuộc tỉnh tổ chức phong trào.`
    expect(tasksOf(body).map(([lead]) => lead)).toEqual(['Sở Nội vụ'])
  })

  it('are no notes at the foot of a scanned page, but duties about some bodies and letters that end in a colon', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
a) Đối với các khu chưa có trạm, khẩn trương lập trạm quan trắc.
b) Đối với các khu đã có trạm thì áp dụng mức hiện hành.
c) Hướng dẫn các xã lấy mẫu nước:
2. Sở Xây dựng
- ! Các Nghị quyết; số 57 ngày 22/12/2025 về quan trắc.
- Kiểm tra các trạm.`
    expect(tasksOf(body).map(([, , text]) => text)).toEqual([
      'Đối với các khu chưa có trạm, khẩn trương lập trạm quan trắc.',
      'Hướng dẫn các xã lấy mẫu nước:',
      'Kiểm tra các trạm.',
    ])
  })

  it('go on behind a semicolon that ends a line', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh
- Chỉ đạo các lực lượng tuần tra;
xử lý nghiêm vi phạm.
2. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND cấp xã có trách nhiệm triển khai Kế hoạch.`
    expect(tasksOf(body).map(([lead]) => lead)).toEqual([
      'Công an tỉnh',
      'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND cấp xã',
    ])
  })

  it('stand in other parts only where somebody is named with a duty', () => {
    const body = `I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Các sở, ngành phối hợp với địa phương nâng cao nhận thức.
2. Yêu cầu
- Các cơ quan chủ động triển khai.
II. NỘI DUNG
1. Hiện trạng: Các doanh nghiệp đã triển khai 87 trạm.
2. Xã Tân Tiến: Lấy mẫu 01 vị trí.
3. Tuyên truyền trên báo chí, mạng xã hội.
III. KINH PHÍ
1. Từ nguồn ngân sách được giao.
2. Sở Tài chính chủ trì, phối hợp với các sở, ngành liên quan bố trí kinh phí.`
    expect(tasksOf(body)).toEqual([
      [
        'Sở Tài chính',
        'các sở, ngành liên quan',
        'Sở Tài chính chủ trì, phối hợp với các sở, ngành liên quan bố trí kinh phí.',
      ],
    ])
  })
})

it('reads a directive as orders, its reasons not', () => {
  const body = `Trong những năm qua, các sở, ban, ngành đã triển khai nhiều giải pháp.
Để khắc phục, Chủ tịch UBND tỉnh yêu cầu:
1. Ủy ban nhân dân các xã, phường:
a) Tuyên truyền pháp luật về tài nguyên nước.
b) Rà soát các công trình khai thác.
2. Giao Sở Xây dựng theo dõi, đôn đốc việc thực hiện.`
  expect(tasksOf(body, 'CHỈ THỊ').map(([lead, , text]) => [lead, text])).toEqual([
    ['Ủy ban nhân dân các xã, phường', 'Tuyên truyền pháp luật về tài nguyên nước.'],
    ['Ủy ban nhân dân các xã, phường', 'Rà soát các công trình khai thác.'],
    ['Sở Xây dựng', 'Giao Sở Xây dựng theo dõi, đôn đốc việc thực hiện.'],
  ])
})

it('reads a plan that a decision adopts, glued to its signature', () => {
  const { plan } = readText(`BỘ TƯ PHÁP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 17/QĐ-BTP
Hà Nội, ngày 29 tháng 01 năm 2015
QUYẾT ĐỊNH
Ban hành Kế hoạch phối hợp năm 2015
Căn cứ Nghị định số 22/2013/NĐ-CP ngày 13/3/2013 của Chính phủ;
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phối hợp năm 2015.
Điều 2. Vụ trưởng Vụ Pháp luật và các đơn vị chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn Minh KẾ HOẠCH PHỐI HỢP NĂM 2015 (Ban hành kèm theo Quyết định số 17/QĐ-BTP ngày 29 tháng 01 năm 2015)
I. NỘI DUNG
1. Rà soát văn bản
- Đơn vị chủ trì: Vụ Tổ chức
- cán bộ, Vụ Pháp luật dân sự - kinh tế.
- Đơn vị phối hợp: Văn phòng Bộ.
- Thời gian thực hiện: Quý II, III/2015.
`)
  expect(plan?.tasks.map(({ lead, support, schedule }) => [lead, support, schedule.from, schedule.to])).toEqual([
    [['Vụ Tổ chức cán bộ', 'Vụ Pháp luật dân sự - kinh tế'], ['Văn phòng Bộ'], '2015-04-01', '2015-09-30'],
  ])
})

describe('who has a duty', () => {
  it('stay with all of a heading where a later sentence names some of them', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành; UBND các xã, phường
a) Công bố dữ liệu mở. UBND cấp xã chú trọng dữ liệu đất đai.
b) Đẩy mạnh số hóa hồ sơ.`
    expect(tasksOf(body).map(([lead, , text]) => [lead, text])).toEqual([
      ['Các sở, ban, ngành; UBND các xã, phường', 'Công bố dữ liệu mở. UBND cấp xã chú trọng dữ liệu đất đai.'],
      ['Các sở, ban, ngành; UBND các xã, phường', 'Đẩy mạnh số hóa hồ sơ.'],
    ])
  })

  it('are found among the contents where a body is ordered by its own name or by a word of order', () => {
    const body = `II. NỘI DUNG
1. Phương án
a) Ủy ban nhân dân xã, phường huy động nguồn lực tuyên truyền đến từng hộ.
b) Mở tài khoản: Ủy ban nhân dân xã, phường phối hợp với các ngân hàng mở tài khoản.
c) Trên cơ sở kết quả thực hiện, giao Sở Y tế thành lập đoàn kiểm tra.
d) Các doanh nghiệp tiếp tục lớn mạnh.
2. Doanh nghiệp số
a) Triển khai chương trình hỗ trợ doanh nghiệp nhỏ.`
    expect(tasksOf(body).map(([lead]) => lead)).toEqual([
      'Ủy ban nhân dân xã, phường',
      'Ủy ban nhân dân xã, phường',
      'Sở Y tế',
    ])
  })

  it('keep the names that follow a colon or a broken line', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã: An Phú, Bình Hòa, Tân Lập
- Xây dựng kế hoạch của xã.
2. Các sở: Nội vụ, Văn hóa, Thể thao và Du lịch; Công an tỉnh
- Phối hợp kiểm tra.
3. Thủ trưởng các sở, ban, ngành;
Chủ tịch Ủy ban nhân dân các xã căn cứ Kế hoạch này tổ chức thực hiện.`
    expect(tasksOf(body).map(([lead]) => lead)).toEqual([
      'Ủy ban nhân dân các xã: An Phú, Bình Hòa, Tân Lập',
      'Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh',
      'Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã',
    ])
  })

  it('name who does them in brackets, or by small labels', () => {
    const body = `II. NHIỆM VỤ
1. Tập huấn
- Tổ chức lớp tập huấn (Sở Nội vụ chủ trì, phối hợp với Sở Tài chính; hoàn thành trong Quý II/2026).
- Ban hành danh mục. Chủ trì: Văn phòng UBND tỉnh; phối hợp: các sở, ban, ngành; thời gian: tháng 6/2026.
- Nâng cấp trung tâm dữ liệu (giai đoạn 2).`
    expect(tasksOf(body).map(([lead, support]) => [lead, support])).toEqual([
      ['Sở Nội vụ', 'Sở Tài chính'],
      ['Văn phòng UBND tỉnh', 'các sở, ban, ngành'],
    ])
  })
})
