import { addDays, min, type PlainDate } from '../../src/kernel/dates.ts'
import { personIn, unaccepted } from './places.ts'
import { demoYear } from './year.ts'

/** A difficulty that a unit raises to the lead unit, and what became of it. */
export interface DemoObstacle {
  unit: string
  by: string
  task: number
  on: PlainDate
  text: string
  decision: { by: string; on: PlainDate; text: string } | null
}

/** Work of a unit that the coordinator sent back. */
export interface DemoReturn {
  unit: string
  task: number
  on: PlainDate
  by: string
  reason: string
}

export interface DemoStory {
  /** Units that have not accepted what was assigned to them. */
  unaccepted: string[]
  obstacles: DemoObstacle[]
  returns: DemoReturn[]
}

const specialZone = '99120'
const mountainCommune = '99069'

/** What people did about their tasks besides deeds. */
export function demoStory(today: PlainDate): DemoStory {
  const until = min(today, `${demoYear(today)}-12-31`)
  return {
    unaccepted,
    obstacles: [
      {
        unit: specialZone,
        by: personIn(specialZone, 'officer'),
        task: 17,
        on: addDays(until, -6),
        text: 'Ba cụm loa tại các đảo nhỏ hư hỏng sau bão, chưa có kinh phí sửa chữa nên không phát đủ số bản tin trong tháng. Đề nghị cho phép tính bản tin phát qua máy bộ đàm của điểm tiếp nhận và bố trí kinh phí sửa loa.',
        decision: null,
      },
      {
        unit: mountainCommune,
        by: personIn(mountainCommune, 'officer'),
        task: 11,
        on: addDays(until, -48),
        text: 'Mưa lũ làm mất điện, mất sóng tại bảy thôn trong hai tuần; xã không đăng đủ bài trên mạng xã hội.',
        decision: {
          by: 'dieuphoi',
          on: addDays(until, -45),
          text: 'Xã đăng bù trong tháng sau, bài đăng bù được tính khi gắn đúng kỳ. Sở Nội vụ phối hợp với Sở Khoa học và Công nghệ hỗ trợ xã khôi phục đường truyền.',
        },
      },
    ],
    returns: [
      {
        unit: '99.SDL',
        task: 1,
        on: addDays(until, -30),
        by: 'dieuphoi.snv',
        reason:
          'Kế hoạch chưa nêu sản phẩm và thời gian hoàn thành của từng nhiệm vụ; đề nghị bổ sung theo mẫu phụ lục.',
      },
    ],
  }
}
