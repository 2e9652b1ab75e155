import type { Topic } from '../../articles/index.ts'

/** What the drawing of a topic shows, for those who cannot see it. */
export const altTexts: Readonly<Record<Topic, string>> = {
  steering: 'Tranh vẽ: năm người ngồi họp trước màn hình trình chiếu',
  'one-stop': 'Tranh vẽ: ba quầy tiếp nhận hồ sơ, người dân đứng trước quầy',
  'online-services': 'Tranh vẽ: màn hình điện thoại có biểu mẫu đã gửi thành công',
  digital: 'Tranh vẽ: dãy nhà trong thành phố và cột phát sóng',
  training: 'Tranh vẽ: lớp tập huấn, giảng viên đứng cạnh màn hình có biểu đồ',
  contest: 'Tranh vẽ: chiếc cúp có ngôi sao ở giữa',
  models: 'Tranh vẽ: chiếc xe lưu động trên đường giữa các đồi',
  grassroots: 'Tranh vẽ: cột loa truyền thanh giữa các ngôi nhà',
}
