// Places on the pages of tasks that later capabilities fill.
import '../../kernel/capability.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** `assignmentId` null: the task as a whole, on a plan's page. */
    'task.after': { taskId: string; assignmentId: string | null }
  }
}
