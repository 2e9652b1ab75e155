import { describe, expect, it } from 'vitest'
import { readSchedule, schedulePhraseIn } from './schedule.ts'

const year2024 = { year: 2024, from: '2024-01-01', to: '2024-12-31' }
const severalYears = { year: null, from: '2022-01-01', to: '2025-12-31' }

describe('readSchedule', () => {
  it.each([
    ['thường xuyên', 'continuous', '2024-01-01', '2024-12-31'],
    ['Thường xuyên trong năm 2020', 'continuous', '2020-01-01', '2020-12-31'],
    ['trong năm 2020', 'continuous', '2020-01-01', '2020-12-31'],
    ['Cả năm', 'continuous', '2024-01-01', '2024-12-31'],
    ['hàng năm', 'continuous', '2024-01-01', '2024-12-31'],
    ['Quý I', 'due', null, '2024-03-31'],
    ['Quý II/2025', 'due', null, '2025-06-30'],
    ['trong Quý III', 'due', null, '2024-09-30'],
    ['Quý IV năm 2025', 'due', null, '2025-12-31'],
    ['Quý II, III/2015', 'range', '2015-04-01', '2015-09-30'],
    ['Quý IV/2025 - Quý II/2026', 'range', '2025-10-01', '2026-06-30'],
    ['Tháng 3', 'due', null, '2024-03-31'],
    ['Tháng 02/2024', 'due', null, '2024-02-29'],
    ['trong tháng 5', 'due', null, '2024-05-31'],
    ['12/2025', 'due', null, '2025-12-31'],
    ['Tháng 3 - tháng 10', 'range', '2024-03-01', '2024-10-31'],
    ['từ tháng 4 đến tháng 6', 'range', '2024-04-01', '2024-06-30'],
    ['từ ngày 15/11 đến ngày 15/12/2025', 'range', '2025-11-15', '2025-12-15'],
    ['trước ngày 30/11', 'due', null, '2024-11-30'],
    ['trước ngày 30/11/2020', 'due', null, '2020-11-30'],
    ['chậm nhất ngày 15 tháng 6 năm 2024', 'due', null, '2024-06-15'],
    ['hoàn thành trước 31/3', 'due', null, '2024-03-31'],
    ['trước tháng 6', 'due', null, '2024-05-31'],
    ['6 tháng đầu năm', 'due', null, '2024-06-30'],
    ['6 tháng cuối năm', 'due', null, '2024-12-31'],
    ['9 tháng', 'due', null, '2024-09-30'],
    ['đến hết năm 2025', 'due', null, '2025-12-31'],
    ['Hoàn thành trong năm 2026 và rà soát các năm sau', 'due', null, '2026-12-31'],
    ['Năm 2026', 'due', null, '2026-12-31'],
    ['giai đoạn 2022-2025', 'range', '2022-01-01', '2025-12-31'],
    ['Từ 01/7/2025', 'range', '2025-07-01', null],
    ['2025 và những năm tiếp theo', 'range', '2025-01-01', null],
    ['Quý IV năm 2025 và các năm tiếp theo', 'range', '2025-10-01', null],
    ['Tháng 5/2025 và các năm sau', 'range', '2025-05-01', null],
    ['theo kế hoạch', 'event', null, null],
    ['Theo hướng dẫn của Bộ Nội vụ', 'event', null, null],
    ['khi có văn bản mới', 'event', null, null],
    ['đột xuất', 'event', null, null],
    ['khi kết thúc cuộc thi', 'event', null, null],
    ['khi Bộ Nội vụ ban hành Thông tư', 'event', null, null],
    ['định kỳ', 'recurring', '2024-01-01', '2024-12-31'],
    ['Định kỳ, đột xuất theo yêu cầu', 'recurring', '2024-01-01', '2024-12-31'],
    ['sau khi kế hoạch được ban hành', 'relative', null, null],
    ['trong 10 ngày kể từ ngày ký', 'relative', null, null],
    ['', 'none', null, null],
    ['xem phụ lục', 'none', null, null],
    ['ngày 31/02/2024', 'none', null, null],
  ])('reads "%s" as %s %s to %s', (phrase, kind, from, to) => {
    expect(readSchedule(phrase, year2024)).toMatchObject({ kind, from, to, inclusive: true, phrase })
  })

  it.each([
    ['hằng tuần', 'week', null, null],
    ['hàng tháng', 'month', null, null],
    ['định kỳ hằng quý', 'quarter', null, null],
    ['ít nhất 02 chuyên mục/tháng', 'month', 2, 'chuyên mục'],
    ['01 lần/quý', 'quarter', 1, 'lần'],
    ['trước ngày 15 của tháng cuối quý', 'quarter', null, null],
    ['trước ngày 20 hằng tháng', 'month', null, null],
    ['trước ngày 15 tháng 12 hằng năm', 'year', null, null],
  ])('reads "%s" as recurring every %s', (phrase, every, count, of) => {
    expect(readSchedule(phrase, year2024)).toMatchObject({ kind: 'recurring', every, count, of })
  })

  it('takes a day without a year in a plan of several years as coming every year', () => {
    expect(readSchedule('trước ngày 30/11', severalYears)).toMatchObject({
      kind: 'recurring',
      every: 'year',
      from: '2022-01-01',
    })
  })

  it('keeps the number of days and what they run from', () => {
    expect(readSchedule('trong 10 ngày kể từ ngày ký', year2024)).toMatchObject({ count: 10, trigger: 'ngày ký' })
  })
})

describe('schedulePhraseIn', () => {
  it.each([
    ['Tổng hợp, báo cáo UBND tỉnh trước ngày 30/11/2024 để theo dõi.', 'trước ngày 30/11/2024'],
    ['Hoàn thành trong Quý I/2024; gửi Sở Nội vụ.', 'Hoàn thành trong Quý I/2024'],
    ['Đăng ít nhất 02 tin, bài/tháng trên Cổng.', 'ít nhất 02 tin, bài/tháng'],
    ['Thực hiện Kế hoạch CCHC hàng năm của tỉnh.', ''],
    ['Cuối năm, báo cáo kết quả về Sở.', 'Cuối năm'],
    ['Hàng năm, phối hợp báo cáo Bộ.', 'Hàng năm'],
    ['Theo dõi, đôn đốc; định kỳ báo cáo UBND tỉnh theo quy định.', 'định kỳ'],
    ['Theo dõi tiến độ; báo cáo định kỳ, đột xuất việc thực hiện.', 'định kỳ'],
    ['Quy định chế độ kiểm tra định kỳ hay đột xuất.', ''],
    ['Báo cáo UBND tỉnh kết quả thực hiện hằng năm theo quy định.', 'Báo cáo UBND tỉnh kết quả thực hiện hằng năm'],
    ['Báo cáo việc giao dự toán chi hằng năm.', ''],
    ['- Thường xuyên cập nhật chuyên mục.', 'Thường xuyên'],
    ['Đẩy mạnh tuyên truyền; thường xuyên kiểm tra cơ sở.', ''],
    ['Cập nhật tin bài thường xuyên lên chuyên trang.', 'thường xuyên'],
    ['Bố trí kinh phí chi thường xuyên.', ''],
    ['Tham mưu sửa đổi quy chế khi Chính phủ ban hành Nghị định.', 'khi Chính phủ ban hành Nghị định'],
    ['Kiểm tra thiết bị trước khi đưa vào sử dụng.', ''],
  ])('finds the time in "%s"', (sentence, phrase) => {
    expect(schedulePhraseIn(sentence)).toBe(phrase)
  })
})
