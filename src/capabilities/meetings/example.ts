import { instantAt } from '../../kernel/dates.ts'
import type { Meeting } from './rules/meeting.ts'

/** A dialogue that begins half an hour after the tests stand. */
export const exampleMeeting: Meeting = {
  id: '01930000-0000-7000-8000-0000000000aa',
  unitId: '01930000-0000-7000-8000-0000000000bb',
  kind: 'dialogue',
  state: 'invited',
  stateSince: instantAt('2026-05-13', '08:00'),
  title: 'Hội nghị đối thoại về thủ tục hành chính',
  purpose: 'Nghe và trả lời vướng mắc của người dân, doanh nghiệp.',
  startsAt: instantAt('2026-05-20', '09:30'),
  endsAt: instantAt('2026-05-20', '11:30'),
  place: 'Hội trường Sở Nội vụ',
  chairName: 'Nguyễn Văn An',
  chairPost: 'Giám đốc Sở Nội vụ',
  secretaryName: 'Trần Thị Bình',
  secretaryPost: 'Chuyên viên',
  areas: ['PROCEDURE'],
  planId: null,
  sourceDocumentId: null,
  isPublic: true,
  slug: 'hoi-nghi-doi-thoai',
  registering: 'Đăng ký trước một ngày.',
  checkInSecret: 'bi-mat-chi-de-thu',
  cancelReason: null,
  result: null,
  minutesDocumentId: null,
  version: 3,
}
