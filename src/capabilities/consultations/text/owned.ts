/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  consultations: 'Dự thảo đang soạn hoặc lấy ý kiến, chưa giải trình',
} as const
