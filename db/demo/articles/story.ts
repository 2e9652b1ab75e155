/** A text of the demo world before it has a day and people. */
export interface Story {
  /** Code of the unit that publishes it. */
  unit: string
  title: string
  summary: string
  paragraphs: string[]
  topic: Topic
  /** Reform areas of the programme 2021–2030. */
  areas: string[]
  /** Printed number of the plan's task that it is meant to serve. */
  task: number
  /** How long ago, in days, when half a year of the plan lies behind; squeezed when the year is younger. */
  age: number
  /** Absent: published. */
  state?: 'draft' | 'submitted' | 'withdrawn'
}

export const topics = {
  steering: 'Chỉ đạo, điều hành',
  'one-stop': 'Một cửa, một cửa liên thông',
  'online-services': 'Dịch vụ công trực tuyến',
  digital: 'Chuyển đổi số',
  training: 'Tập huấn, hội nghị',
  contest: 'Cuộc thi, sáng kiến',
  models: 'Mô hình hay',
  grassroots: 'Tuyên truyền ở cơ sở',
} as const

export type Topic = keyof typeof topics
