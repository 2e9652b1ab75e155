export const text = {
  title: 'Tệp đính kèm',
  none: 'Chưa có tệp đính kèm.',
} as const

export const verbs = { 'file.kept': 'đính kèm tệp', 'file.detached': 'gỡ tệp' } as const

export const refusals = {
  'file-picture-type': 'Chỉ nhận ảnh JPEG, PNG, WebP, GIF hoặc AVIF.',
  'file-picture-broken': 'Không đọc được ảnh này. Hãy mở ảnh bằng phần mềm xem ảnh, lưu lại rồi tải lên.',
} as const

export const paths = { file: (id: string) => `/tep/${id}` } as const
