import type { Kernel } from '../../kernel/kernel.ts'
import { sameValue } from './rules/corrections.ts'
import { exampleLine } from './rules/examples.ts'
import { examplesOf } from './store/examples.ts'

/** Lines of JSON, one for each text in which people put something right. */
export async function* exportedCorrections({ db }: Pick<Kernel, 'db'>): AsyncGenerator<string> {
  for await (const example of examplesOf(db)) {
    const corrections = example.corrections.filter(({ read, corrected }) => !sameValue(read, corrected))
    if (corrections.length > 0) yield exampleLine({ ...example, corrections })
  }
}
