import { describe, expect, it } from 'vitest'
import { assigneesOfCell, assigneesOfSentence, splitUnits, unitsOfHeading } from './assignees.ts'

describe('splitUnits', () => {
  it.each([
    ['Sở Nội vụ, Sở Tư pháp và Văn phòng UBND tỉnh', ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh']],
    ['Sở Văn hóa, Thể thao và Du lịch; Báo Bình Minh', ['Sở Văn hóa, Thể thao và Du lịch', 'Báo Bình Minh']],
    ['các sở, ban, ngành; UBND các xã, phường, thị trấn', ['các sở, ban, ngành', 'UBND các xã, phường, thị trấn']],
    ['- Bộ Xây dựng; - Bộ Công Thương', ['Bộ Xây dựng', 'Bộ Công Thương']],
    ['Sở Nội vụ (Ban Thi đua - Khen thưởng)', ['Sở Nội vụ (Ban Thi đua - Khen thưởng)']],
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

describe('assigneesOfSentence', () => {
  it.each([
    ['Giao Sở Nội vụ là cơ quan đầu mối, theo dõi việc thực hiện.', ['Sở Nội vụ'], false],
    ['Các sở, ban, ngành xây dựng kế hoạch của mình.', ['Các sở, ban, ngành'], false],
    ['Căn cứ Kế hoạch này, các cơ quan, đơn vị triển khai thực hiện.', ['các cơ quan, đơn vị'], false],
    ['Đề nghị các cơ quan báo chí trên địa bàn tuyên truyền về Kế hoạch.', ['các cơ quan báo chí trên địa bàn'], true],
    ['UBND các xã, phường tổ chức tuyên truyền.', ['UBND các xã, phường'], false],
    ['Sở Nội vụ rà chỉnh số liệu rồi báo cáo.', ['Sở Nội vụ'], false],
  ])('finds who is ordered by "%s"', (sentence, lead, requested) => {
    expect(assigneesOfSentence(sentence)).toMatchObject({ lead, requested })
  })

  it.each([
    'Nâng cao nhận thức của người dân.',
    'Ban hành kế hoạch tuyên truyền trước ngày 31/01.',
    'Báo cáo kết quả về Sở Nội vụ.',
    'Trường hợp vướng mắc thì phản ánh kịp thời.',
    'Trong quá trình thực hiện, nếu có khó khăn, các cơ quan báo cáo Sở Nội vụ.',
  ])('finds nobody in "%s"', (sentence) => {
    expect(assigneesOfSentence(sentence)).toBeNull()
  })
})

it.each([
  ['Sở Nội vụ (cơ quan thường trực)', ['Sở Nội vụ']],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể:',
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'các đoàn thể'],
  ],
  ['Tuyên truyền trên báo chí', []],
  ['Hội nghị, tập huấn', []],
])('reads the units of the heading "%s"', (heading, units) => {
  expect(unitsOfHeading(heading)).toEqual(units)
})
