import type { Staying } from '../../kernel/capability.ts'
export const text = {
  title: 'Tệp đính kèm',
  none: 'Chưa có tệp đính kèm.',
  command: {
    usage: '  files move --to s3|disk       chép mọi tệp đính kèm sang kho S3 hoặc về đĩa, có kiểm tra; chạy lại được',
    noBucket: 'Chưa cấu hình kho S3. Đặt S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY rồi chạy lại.',
    down: 'Kho tệp S3 không trả lời hoặc từ chối: {why}. Những tệp đã chép vẫn giữ; hãy chạy lại khi kho hoạt động.',
    done: 'Đã chép {moved} tệp, có sẵn {present}, thiếu hoặc hỏng {lost}.',
    lost: 'không chép được {sha256}: kho cũ không có hoặc đã hỏng',
    next: 'Đổi biến S3_BUCKET (đặt để dùng S3, bỏ để dùng đĩa) rồi khởi động lại. Kho cũ vẫn còn nguyên.',
  },
} as const

export const verbs = { 'file.kept': 'đính kèm tệp', 'file.detached': 'gỡ tệp', 'file.rendered': 'tạo cỡ ảnh' } as const

export const refusals = {
  'file-picture-type': 'Chỉ nhận ảnh JPEG, PNG, WebP, GIF hoặc AVIF.',
  'file-picture-size': 'Ảnh quá lớn: mỗi cạnh tối đa 20.000 điểm, cả ảnh tối đa 100 triệu điểm.',
  'file-picture-polyglot':
    'Tệp ảnh này mang theo nội dung khác (trang web, chương trình, tệp nén hoặc PDF). Hãy mở ảnh bằng phần mềm xem ảnh, lưu lại rồi tải lên.',
  'file-picture-broken': 'Không đọc được ảnh này. Hãy mở ảnh bằng phần mềm xem ảnh, lưu lại rồi tải lên.',
} as const

export const paths = { file: (id: string) => `/tep/${id}` } as const

export const staying: readonly Staying[] = [
  {
    columns: ['files.kept_by'],
    what: 'Tệp đã tải lên',
    why: 'Thuộc về hồ sơ mà tệp đính kèm; chỉ ghi ai đã tải lên.',
  },
]
