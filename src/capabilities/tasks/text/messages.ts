/** What the desk and the messages say of tasks. */
export const messages = {
  waiting: {
    assigned: (count: string) => `${count} nhiệm vụ mới giao chờ tiếp nhận`,
    due: (task: string) => task,
    returned: (task: string) => `Bị trả lại: ${task}`,
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
    decided: (task: string) => `Khó khăn, vướng mắc ở nhiệm vụ “${task}” đã có ý kiến giải quyết.`,
  },
} as const
