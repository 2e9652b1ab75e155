/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  articles: 'Tin, bài chưa đăng',
  published: 'Tin, bài đang đăng',
} as const
