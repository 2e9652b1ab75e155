import { writeDocx } from '../../src/writing/index.ts'
import { demoPlan } from './plan.ts'

/** The demo plan of a year as the file that its coordinator imports at the first start. */
export function demoPlanDocx(year: number): Promise<Uint8Array> {
  return writeDocx(demoPlan(year))
}
