export const commentText = {
  title: 'Trao đổi',
  none: 'Chưa có ý kiến trao đổi nào.',
  hint: 'Gõ @ rồi tên để nhắc người xem được nhiệm vụ này. Không ghi thông tin cá nhân của người dân.',
  send: 'Gửi ý kiến',
  edited: 'đã sửa',
  withdrawn: 'Ý kiến đã được rút lại.',
  edit: 'Sửa',
  editQuestion: 'Nội dung cũ vẫn được giữ lại để kiểm tra. Chỉ sửa được trong 24 giờ.',
  save: 'Lưu',
  withdraw: 'Rút lại',
  withdrawQuestion: 'Ý kiến không còn hiện với ai. Nội dung vẫn được giữ lại để kiểm tra.',
  mentionHint: 'Dùng khi không gõ được @.',
  nobody: 'Không nhắc ai',
  suggestions: 'Người có thể nhắc',
  done: { written: 'Đã gửi ý kiến.', edited: 'Đã sửa ý kiến.', withdrawn: 'Đã rút lại ý kiến.' },
  // Says where and about what, not who and not what was said: the letter may be read by others.
  told: (unit: string, task: string) => `${unit} nhắc ông/bà trong trao đổi về nhiệm vụ “${task}”.`,
} as const

export const commentFields = {
  comment: 'Ý kiến',
  mention: 'Nhắc người',
  editedComment: 'Ý kiến',
} as const

export const commentRefusals = {
  'comment-closed': 'Nhiệm vụ đã hủy nên không trao đổi thêm được.',
  'comment-too-old': 'Đã quá 24 giờ nên không sửa được nữa. Hãy rút lại và viết ý kiến mới.',
  'comment-mention-cannot-read': 'Người được nhắc không xem được nhiệm vụ này. Hãy chọn người trong danh sách.',
} as const

export const commentVerbs = {
  'comment.written': 'Gửi ý kiến trao đổi',
  'comment.edited': 'Sửa ý kiến trao đổi',
  'comment.withdrawn': 'Rút lại ý kiến trao đổi',
} as const
