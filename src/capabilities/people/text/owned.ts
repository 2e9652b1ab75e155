/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = { posts: 'Người đang giữ vị trí' } as const
