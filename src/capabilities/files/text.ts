export const text = {
  title: 'Tệp đính kèm',
  none: 'Chưa có tệp đính kèm.',
} as const

export const verbs = { 'file.kept': 'đính kèm tệp', 'file.detached': 'gỡ tệp' } as const

export const paths = { file: (id: string) => `/tep/${id}` } as const
