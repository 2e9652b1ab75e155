import { readFile } from 'node:fs/promises'
import { demoPlanDocx } from '../db/demo/plan-docx.ts'
import { readBytes } from '../src/reading/index.ts'
import { repeated } from './figures.ts'

const seed = new URL('../../shared/seeds/004_831a18244982feb1.txt', import.meta.url)

/** Reading whole plans: 255/KH-UBND as text where the seeds lie beside the repository, and the demo plan as .docx. */
export async function measureReading(runs: number) {
  const text = await readFile(seed).catch(() => null)
  const docx = await demoPlanDocx(2026)
  return {
    plan255Ms: text
      ? await repeated(() => readBytes(text, '255.txt'), { runs })
      : 'not measured: ../shared/seeds is absent',
    demoPlanDocxMs: await repeated(() => readBytes(docx, 'ke-hoach.docx'), { runs }),
  }
}
