import { z } from 'zod'
import { isPlainDate, type PlainDate, parseVietnameseDate } from '../../../kernel/dates.ts'
import { obstacleStates } from './life.ts'
import { obstacleViews } from './obstacle.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null)
const day = z.string().transform((typed): PlainDate | null => (isPlainDate(typed) ? typed : parseVietnameseDate(typed)))

/** The address of the list; what is not understood is left out. */
export const obstacleQuery = z.object({
  view: z.enum(obstacleViews).catch('all'),
  q: optional(z.string().trim().max(200)),
  state: optional(z.enum([...obstacleStates, 'open'])),
  plan: optional(z.guid()),
  unit: optional(z.string().max(120)),
  from: optional(day),
  to: optional(day),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ObstacleQuery = z.output<typeof obstacleQuery>
