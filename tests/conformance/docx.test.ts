import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { demoPlan } from '../../db/demo/plan.ts'
import { exampleDecision, exampleLetter, examplePlan, exampleReport } from '../../src/writing/example.ts'
import { writeDocx } from '../../src/writing/index.ts'
import { complaintsAbout, whyNoJudge } from './ooxml-judge.ts'

const reason = whyNoJudge()
if (reason) console.info(`Skipped: .docx against ISO/IEC 29500 (${reason})`)

describe.skipIf(reason !== null)('a .docx against the ISO/IEC 29500 transitional schemas', () => {
  it.each([
    ['a plan with an annex in landscape', examplePlan, {}],
    ['a draft report with figures that open', exampleReport, { draftMark: 'DỰ THẢO' }],
    ['an official letter', exampleLetter, {}],
    ['a decision', exampleDecision, {}],
    ['the demo plan', demoPlan(2026), {}],
  ] as const)('conforms in every part: %s', async (_, document, options) => {
    const { judged, complaints } = complaintsAbout(await writeDocx(document, options))
    expect(complaints).toEqual([])
    expect(judged).toContain('word/document.xml')
    expect(judged).toContain('docProps/core.xml')
  })

  it('would be refused with an element out of its order', async () => {
    const parts = unzipSync(await writeDocx(examplePlan))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = xml.replace('<w:titlePg/>', '').replace('<w:pgSz', '<w:titlePg/><w:pgSz')
    const { complaints } = complaintsAbout(zipSync({ ...parts, 'word/document.xml': strToU8(broken) }))
    expect(complaints.join('\n')).toMatch(/pgSz.*not expected/)
  })
})
