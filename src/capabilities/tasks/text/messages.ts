/** What the desk and the messages say of tasks. */
export const messages = {
  holdings: { assignments: 'Nhiệm vụ đang phụ trách', feed: 'Địa chỉ lịch cá nhân' },
  waiting: {
    assigned: (count: string, late: string | null) =>
      `${count} nhiệm vụ mới giao chờ tiếp nhận${late ? `, trong đó ${late} đã quá hạn` : ''}`,
    due: (task: string) => task,
    returned: (task: string) => `Bị trả lại: ${task}`,
    proven: (task: string) => `Đủ minh chứng, chờ gửi kết quả: ${task}`,
    submitted: (task: string) => `Chờ phê duyệt: ${task}`,
    obstacle: (words: string) => `Vướng mắc chờ giải quyết: ${words}`,
    passed: (words: string) => `Vướng mắc được chuyển lên, chờ giải quyết: ${words}`,
  },
  notices: {
    assigned: (count: string) => `Đơn vị được giao ${count} nhiệm vụ mới.`,
    reminded: (count: string) => `${count} nhiệm vụ của đơn vị sắp đến hạn và chưa đủ minh chứng.`,
    lateHead: (count: string) => `${count} nhiệm vụ của đơn vị đã quá hạn.`,
    lateCoordinator: (count: string, units: string) => `${count} nhiệm vụ của ${units} đơn vị đã quá hạn nhiều ngày.`,
    submitted: (unit: string, task: string) => `${unit} gửi kết quả nhiệm vụ “${task}”.`,
    returned: (task: string) => `Kết quả nhiệm vụ “${task}” bị trả lại để bổ sung.`,
    approved: (task: string) => `Kết quả nhiệm vụ “${task}” đã được phê duyệt.`,
    cancelled: (task: string) => `Nhiệm vụ “${task}” của đơn vị đã được hủy.`,
    extended: (task: string) => `Nhiệm vụ “${task}” được gia hạn.`,
    obstacle: (unit: string, task: string) => `${unit} nêu khó khăn, vướng mắc ở nhiệm vụ “${task}”.`,
    urged: (task: string, words: string | null) =>
      `Cơ quan đầu mối đôn đốc nhiệm vụ “${task}”${words ? `: ${words}` : '.'}`,
    entrusted: (task: string) => `Ông/bà được phân công phụ trách nhiệm vụ “${task}”.`,
    batch: {
      submit: (count: string) => `${count} kết quả nhiệm vụ vừa được gửi, chờ phê duyệt.`,
      approve: (count: string) => `Kết quả ${count} nhiệm vụ của đơn vị đã được phê duyệt.`,
      return: (count: string) => `Kết quả ${count} nhiệm vụ của đơn vị bị trả lại để bổ sung.`,
      extend: (count: string) => `${count} nhiệm vụ của đơn vị được gia hạn.`,
      remind: (count: string) => `Đôn đốc ${count} nhiệm vụ của đơn vị.`,
      entrust: (count: string) => `Ông/bà được phân công phụ trách ${count} nhiệm vụ.`,
    },
    undone: (count: string) => `Việc xử lý ${count} nhiệm vụ vừa được hoàn tác; các nhiệm vụ trở lại như trước.`,
    decided: (task: string) => `Khó khăn, vướng mắc ở nhiệm vụ “${task}” đã có ý kiến giải quyết.`,
  },
} as const
