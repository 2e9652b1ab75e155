import { describe, expect, it } from 'vitest'
import { readText } from './index.ts'

const head =
  'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\n-----\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 12/QĐ-UBND\n|\nBình Minh, ngày 05 tháng 02 năm 2024\n|\n\nQUYẾT ĐỊNH\nVề việc giao nhiệm vụ\nĐiều 1. Giao Sở Nội vụ thực hiện.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n'
const signed = (foot: string) => readText(`${head}\n${foot}\n`)
const recipients = 'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, NC.\n|\n'

describe('who signs', () => {
  it.each([
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Minh', 'Trần Văn Minh', 'Phó Chủ tịch', 'KT.'],
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Minh', 'Trần Văn Minh', 'Chủ tịch', 'TM.'],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Văn Minh', 'Trần Văn Minh', 'Chánh Văn phòng', 'TL.'],
    ['TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nTrần Văn Minh', 'Trần Văn Minh', 'Giám đốc Sở Nội vụ', 'TUQ.'],
    ['Q. GIÁM ĐỐC\nTrần Văn Minh', 'Trần Văn Minh', 'Giám đốc', 'Q.'],
    ['CHỦ TỊCH\n(Đã ký)\nTrần Văn Minh', 'Trần Văn Minh', 'Chủ tịch', null],
    ['KT. BỘ TRƯỞNG\nTHỨ\nTRƯỞNG\nTrần Văn Minh', 'Trần Văn Minh', 'Thứ trưởng', 'KT.'],
    ['TL.\nCỤC TRƯỞNG\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nTrần Văn Minh', 'Trần Văn Minh', 'Phó Trưởng ban', 'KT.'],
    ['CHỦ TỊCH\nNguyễn\nThị Thu', 'Nguyễn Thị Thu', 'Chủ tịch', null],
    ['CHỦ TỊCH\nTRẦN VĂN MINH', 'Trần Văn Minh', 'Chủ tịch', null],
    ['CHỦ TỊCH\nTS. Trần Văn Minh', 'Trần Văn Minh', 'Chủ tịch', null],
    ['BỘ TRƯỞNG\nThượng tướng Trần Văn Minh', 'Trần Văn Minh', 'Bộ trưởng', null],
    ['CHỦ TỊCH\nH’ Vi Êban', 'H’ Vi Êban', 'Chủ tịch', null],
    ['CHỦ TỊCH\nTrần Văn Minh (Đã ký)', 'Trần Văn Minh', 'Chủ tịch', null],
    [
      'CHỦ TỊCH\nKý bởi: Ủy ban nhân dân tỉnh\nThời gian ký: 05/02/2024 10:11\nTrần Văn Minh',
      'Trần Văn Minh',
      'Chủ tịch',
      null,
    ],
  ])('reads %j', (block, name, post, capacity) => {
    expect(signed(`${recipients}${block}\n|`).signer).toEqual({ name, post, capacity })
  })

  it.each([
    ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Minh', 'Phó Chủ tịch', 'KT.'],
    ['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Minh', 'Chủ tịch', 'TM.'],
    ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Minh PHỤ LỤC I', 'Phó Chủ tịch', 'KT.'],
    ['XÁC THỰC VĂN BẢN HỢP NHẤT CHỦ NHIỆM Trần Văn Minh', 'Chủ nhiệm', null],
  ])('reads offices and name run together (%j)', (block, post, capacity) => {
    expect(signed(`${recipients}${block}`).signer).toEqual({ name: 'Trần Văn Minh', post, capacity })
  })

  it('reads recipients and signature in the cells of one row', () => {
    const reading = signed(
      '| Nơi nhận: - Như Điều 2; - Bộ Nội vụ; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Minh |\n|---|---|',
    )
    expect(reading.signer).toEqual({ name: 'Trần Văn Minh', post: 'Chủ tịch', capacity: 'TM.' })
    expect(reading.recipients).toEqual(['Như Điều 2', 'Bộ Nội vụ', 'Lưu: VT'])
  })

  it.each([
    'Nơi nhận:                 TM. ỦY BAN NHÂN DÂN\n- Như Điều 2;               KT. CHỦ TỊCH\n- Bộ Nội vụ;               PHÓ CHỦ TỊCH\n- Lưu: VT.\n                           Trần Văn Minh',
    'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như Điều 2;\tKT. CHỦ TỊCH\n- Bộ Nội vụ;\tPHÓ CHỦ TỊCH\n- Lưu: VT.\tTrần Văn Minh',
    '| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n| - Như Điều 2; | KT. CHỦ TỊCH |\n| - Bộ Nội vụ; | PHÓ CHỦ TỊCH |\n| - Lưu: VT. |  |\n|  | Trần Văn Minh |',
    'Nơi nhận:\nTM. ỦY BAN NHÂN DÂN\n- Như Điều 2;\nKT. CHỦ TỊCH\n- Bộ Nội vụ;\nPHÓ CHỦ TỊCH\n- Lưu: VT.\nTrần Văn Minh',
    'TM. ỦY BAN NHÂN DÂN\nNơi nhận:\nKT. CHỦ TỊCH\n- Như Điều 2;\nPHÓ CHỦ TỊCH\n- Bộ\nNội vụ;\n(Ký, đóng dấu)\n- Lưu: VT.\n\n\nTRẦN VĂN MINH',
  ])('parts recipients and signature beside each other (%j)', (foot) => {
    const reading = signed(foot)
    expect(reading.signer).toEqual({ name: 'Trần Văn Minh', post: 'Phó Chủ tịch', capacity: 'KT.' })
    expect(reading.recipients).toEqual(['Như Điều 2', 'Bộ Nội vụ', 'Lưu: VT'])
  })

  it('reads several signers of a joint document', () => {
    const block =
      'KT. BỘ TRƯỞNG BỘ NỘI VỤ\nTHỨ TRƯỞNG\nTrần Văn Minh\n|\nKT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nLê Thị Hà\n|'
    expect(signed(`${block}\n${recipients}`).signers.map(({ name }) => name)).toEqual(['Trần Văn Minh', 'Lê Thị Hà'])
  })

  it.each(['CHỦ TỊCH\n(Đã ký)', 'CHỦ TỊCH\nKý bởi: Cổng Thông tin điện tử', 'QUẢN LÝ NHÀ NƯỚC'])(
    'finds nobody in %j',
    (block) => {
      expect(signed(`${recipients}${block}\n|`).signer).toBe(null)
    },
  )
})
