import { addDays, todayIn } from '../src/kernel/dates.ts'
import { formatDate } from '../src/ui/format.ts'
import type { TestServer } from './server.ts'

/** The fields of a contest that runs today, as its form sends them; all its words may be given. */
export function contestFields(server: TestServer, words: Record<string, string> = {}): Record<string, string> {
  const day = (days: number) => formatDate(addDays(todayIn(server.kernel.clock.now()), days))
  return {
    ...{ title: 'Tìm hiểu cải cách hành chính', summary: 'Thi trắc nghiệm trực tuyến', areas: 'PROCEDURE' },
    ...{ decisionNumber: '148/QĐ-BTCHT', decisionOn: day(-10), participants: 'Mọi công dân', place: 'Trực tuyến' },
    ...{ opensOn: day(-1), closesOn: day(13), rounds: `Tuần 1 | ${day(-1)} | ${day(5)}`, contact: 'Phòng Văn hóa' },
    ...{ entryUrl: 'https://thi.thu.example', bodyText: '## Điều 1\n\nMỗi người thi một lần mỗi tuần.' },
    ...{ prizes: 'Giải Nhất | cá nhân | 2 | 800.000\nTập thể dẫn đầu | tập thể | 1', jointUnits: '' },
    ...words,
  }
}

/** Writes, hands in and puts up a contest of the first ward; its slug. */
export async function announceContest(
  server: TestServer,
  title: string,
  words: Record<string, string> = {},
): Promise<string> {
  const [officer, head] = [await server.as('canbo.p1'), await server.as('truong.p1')]
  const made = await officer.post(
    '/lam-viec/cuoc-thi/moi',
    contestFields(server, { title, jointUnits: 'Sở Nội vụ', ...words }),
  )
  const desk = String(made.headers.location)
  await officer.post(`${desk}/trinh`, { version: '1' })
  const put = await head.post(`${desk}/cong-bo`, { version: '2' })
  return String(put.headers.location).replace('/cuoc-thi/', '')
}
