import { describe, expect, it } from 'vitest'
import { assigneesOfCell, assigneesOfSentence, splitUnits, supportInside, unitsOfHeading } from './assignees.ts'

describe('splitUnits', () => {
  it.each([
    ['Sở Nội vụ, Sở Tư pháp và Văn phòng UBND tỉnh', ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh']],
    ['Sở Văn hóa, Thể thao và Du lịch; Báo Bình Minh', ['Sở Văn hóa, Thể thao và Du lịch', 'Báo Bình Minh']],
    ['các sở, ban, ngành; UBND các xã, phường, thị trấn', ['các sở, ban, ngành', 'UBND các xã, phường, thị trấn']],
    ['- Bộ Xây dựng; - Bộ Công Thương', ['Bộ Xây dựng', 'Bộ Công Thương']],
    ['Sở Nội vụ (Ban Thi đua - Khen thưởng)', ['Sở Nội vụ (Ban Thi đua - Khen thưởng)']],
    ['các nhà mạng (Viettel, VNPT và MobiFone)', ['các nhà mạng (Viettel, VNPT và MobiFone)']],
    ['Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh', ['Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh']],
    ['Phòng Văn hóa - Xã hội', ['Phòng Văn hóa - Xã hội']],
    ['Giám đốc, Thủ trưởng các sở; Chủ tịch xã', ['Giám đốc, Thủ trưởng các sở', 'Chủ tịch xã']],
    ['Bộ trưởng, Thủ trưởng cơ quan ngang bộ', ['Bộ trưởng', 'Thủ trưởng cơ quan ngang bộ']],
    ['Ủy ban nhân dân xã, báo, đài', ['Ủy ban nhân dân xã', 'báo, đài']],
    ['Kiểm toán nhà nước khu vực II, Thuế tỉnh', ['Kiểm toán nhà nước khu vực II', 'Thuế tỉnh']],
    ['Các sở, ngành có liên quan theo chức năng được giao', ['Các sở, ngành có liên quan']],
    ['-', []],
  ])('splits "%s"', (list, units) => {
    expect(splitUnits(list)).toEqual(units)
  })
})

describe('assigneesOfCell', () => {
  it('tells who leads from who supports in one cell', () => {
    expect(assigneesOfCell('Sở Nội vụ chủ trì, phối hợp với Sở TT&TT và các cơ quan liên quan')).toEqual({
      lead: ['Sở Nội vụ'],
      support: ['Sở TT&TT', 'các cơ quan liên quan'],
      openSupport: true,
      requested: false,
    })
  })
})

it('parts groups that a line break alone keeps apart in a cell', () => {
  expect(assigneesOfCell('Sở Tài chính Các sở, ngành').lead).toEqual(['Sở Tài chính', 'Các sở, ngành'])
})

it('ends a name in a cell before what its bodies carry out', () => {
  expect(assigneesOfCell('Sở Y tế chủ trì hướng dẫn; UBND cấp xã thực hiện công bố số liệu hằng năm.').lead).toEqual([
    'Sở Y tế',
    'UBND cấp xã',
  ])
})

it('ends a name that tells who was charged before the duty', () => {
  expect(assigneesOfSentence('Các cơ quan được phân công có trách nhiệm lập dự toán.')?.lead).toEqual([
    'Các cơ quan được phân công',
  ])
})

it('takes whom a unit is to advise for no leader', () => {
  expect(assigneesOfCell('Sở Nội vụ chủ trì tham mưu UBND tỉnh ban hành Kế hoạch; Sở Tư pháp').lead).toEqual([
    'Sở Nội vụ',
    'Sở Tư pháp',
  ])
})

it('passes over what brackets say of a unit', () => {
  expect(assigneesOfCell('- Bộ Xây dựng (chủ trì phần chính sách); - UBND các tỉnh').lead).toEqual([
    'Bộ Xây dựng (chủ trì phần chính sách)',
    'UBND các tỉnh',
  ])
})

describe('assigneesOfSentence', () => {
  it.each([
    ['Giao Sở Nội vụ là cơ quan đầu mối, theo dõi việc thực hiện.', ['Sở Nội vụ'], false],
    ['Các sở, ban, ngành xây dựng kế hoạch của mình.', ['Các sở, ban, ngành'], false],
    ['Căn cứ Kế hoạch này, các cơ quan, đơn vị triển khai thực hiện.', ['các cơ quan, đơn vị'], false],
    ['Đề nghị các cơ quan báo chí trên địa bàn tuyên truyền về Kế hoạch.', ['các cơ quan báo chí trên địa bàn'], true],
    ['UBND các xã, phường tổ chức tuyên truyền.', ['UBND các xã, phường'], false],
    ['Sở Nội vụ rà chỉnh số liệu rồi báo cáo.', ['Sở Nội vụ'], false],
    ['Đối với nhiệm vụ năm 2025, các sở, ngành liên quan chủ động bố trí.', ['các sở, ngành liên quan'], false],
    ['UBND tỉnh yêu cầu các sở, ban, ngành báo cáo trước ngày 30/11.', ['các sở, ban, ngành'], false],
    ['Các cơ quan được giao chủ trì có trách nhiệm lập dự toán.', ['Các cơ quan được giao chủ trì'], false],
    ['UBND các xã được phân công chủ trì có trách nhiệm báo cáo.', ['UBND các xã'], false],
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh tổ chức học tập.', ['Các sở, ban, ngành, đoàn thể cấp tỉnh'], false],
    ['Viện Nghiên cứu phát triển Thành phố phối hợp với các sở.', ['Viện Nghiên cứu phát triển Thành phố'], false],
  ])('finds who is ordered by "%s"', (sentence, lead, requested) => {
    expect(assigneesOfSentence(sentence)).toMatchObject({ lead, requested })
  })

  it.each([
    'Nâng cao nhận thức của người dân.',
    'Các doanh nghiệp viễn thông đã và đang triển khai mạng 5G.',
    'UBND tỉnh ban hành Kế hoạch tuyên truyền như sau',
    'Chánh Văn phòng và các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này.',
    'Trên cơ sở chức năng, chủ trì, phối hợp với các cơ quan, đơn vị liên quan tham mưu.',
    'Theo dõi kết quả của địa phương, đơn vị, tổng hợp báo cáo.',
    'Ban hành kế hoạch tuyên truyền trước ngày 31/01.',
    'Báo cáo kết quả về Sở Nội vụ.',
    'Trường hợp vướng mắc thì phản ánh kịp thời.',
    'Trong quá trình thực hiện, nếu có khó khăn, các cơ quan báo cáo Sở Nội vụ.',
  ])('finds nobody in "%s"', (sentence) => {
    expect(assigneesOfSentence(sentence)).toBeNull()
  })
})

it.each([
  ['Phối hợp Sở Nội vụ và sở, ngành có liên quan tham mưu.', ['Sở Nội vụ', 'sở, ngành có liên quan']],
  ['Chỉ đạo các đơn vị chủ rừng phối hợp với UBND cấp xã rà soát.', []],
  ['Phối hợp với cơ quan chủ trì thực hiện.', []],
  ['Xây dựng Quy chế phối hợp với chính quyền địa phương.', []],
  ['Phối hợp với cơ quan, tổ chức quản lý trạm để bảo vệ.', ['cơ quan, tổ chức quản lý trạm']],
])('finds who supports in "%s"', (sentence, support) => {
  expect(supportInside(sentence).support).toEqual(support)
})

it.each([
  ['Sở Nội vụ (cơ quan thường trực)', ['Sở Nội vụ']],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể:',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'các đoàn thể'],
  ],
  [
    'Tập đoàn Than, Binh đoàn 9 (Tổng công ty Bình Minh) và các đơn vị',
    ['Tập đoàn Than', 'Binh đoàn 9 (Tổng công ty Bình Minh)', 'các đơn vị'],
  ],
  ['Tuyên truyền trên báo chí', []],
  ['Hội nghị, tập huấn', []],
  ['Các nhiệm vụ trọng tâm', []],
  ['Các chủ rừng là tổ chức (các Ban quản lý rừng)', ['Các chủ rừng là tổ chức']],
  ['Các chủ đầu tư xây dựng hạ tầng Khu công nghiệp', ['Các chủ đầu tư xây dựng hạ tầng Khu công nghiệp']],
])('reads the units of the heading "%s"', (heading, units) => {
  expect(unitsOfHeading(heading)).toEqual(units)
})
