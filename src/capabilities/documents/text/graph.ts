export const graphText = {
  title: 'Quan hệ với văn bản khác',
  lead: 'Phía trên: văn bản mà văn bản này căn cứ, sửa đổi, thay thế hoặc nhắc đến. Phía dưới: văn bản dẫn chiếu đến văn bản này.',
  left: (count: number) => `Còn ${count} văn bản không vẽ vì quá nhiều.`,
  here: '(văn bản này)',
  wider: 'Rộng thêm một bước',
  narrower: 'Thu lại một bước',
  document: 'Văn bản',
  relation: 'Quan hệ',
  to: 'Với văn bản',
  name: 'Trích yếu, ngày ban hành',
} as const
