import type { TopicRefusal } from '../rules/topics.ts'

export const topicRefusals: Readonly<Record<TopicRefusal, string>> = {
  'topic-address-taken': 'Địa chỉ này là hoặc đã từng là của chuyên mục khác. Hãy chọn địa chỉ khác.',
  'topic-name-taken': 'Đã có chuyên mục mang tên này.',
  'topic-two-levels': 'Chuyên mục chỉ có hai cấp; hãy chọn một chuyên mục cấp một đang dùng.',
  'topic-heir-gone': 'Hãy chọn một chuyên mục khác, đang dùng, để nhận tin, bài.',
  'topic-has-below': 'Chuyên mục còn chuyên mục con. Hãy chuyển hoặc ngừng chuyên mục con trước.',
  'topic-retired': 'Chuyên mục đã ngừng dùng. Hãy lấy lại một trạng thái trước đó nếu cần dùng tiếp.',
}

export const topicVerbs = {
  'topic.made': 'Lập chuyên mục',
  'topic.edited': 'Sửa chuyên mục',
  'topic.moved': 'Đổi thứ tự chuyên mục',
  'topic.retired': 'Ngừng dùng chuyên mục',
  'topic.restored': 'Lấy lại chuyên mục như trước',
  'tag.mended': 'Sửa, gộp từ khóa',
  'tag.split': 'Tách từ khóa đã gộp',
} as const
