import { writeFile } from 'node:fs/promises'
import type { Command, CommandIo } from '../../kernel/capability.ts'
import { todayIn } from '../../kernel/dates.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { writeDocx } from '../../writing/index.ts'
import { loadPeriodRules, slugOf } from '../calendar/index.ts'
import { findPlanBySlug } from '../plans/index.ts'
import { type Assembled, assemble } from './assembling.ts'
import { compose } from './composing.ts'
import { evidenceAnnex } from './evidence-list.ts'
import { toJson } from './json.ts'
import { officialDocument, reportTemplate, titleFor } from './official/document.ts'
import { figureWords } from './official/runs.ts'
import type { ContentBlock } from './rules/content.ts'
import { periodsOfPlan } from './rules/period.ts'
import { isPublic } from './rules/report.ts'
import { findReport, listReports } from './store/reports.ts'
import { documentWords } from './text/letterhead.ts'
import { text } from './text.ts'
import { unitsTold } from './told.ts'

interface Asked {
  readonly plan: string
  readonly period: string
  readonly docx: string | null
  readonly json: boolean
}

export const reportCommand: Command = { name: 'report', usage: text.cli.usage, run: runReport }

/** 0 = printed, 1 = no such plan or period, or the file cannot be written, 2 = wrong usage. */
export async function runReport(kernel: Kernel, args: readonly string[], io: CommandIo): Promise<number> {
  const asked = readArguments(args)
  if (!asked) return complain(io, text.cli.usage, 2)
  const report = await find(kernel, asked)
  if (typeof report === 'string') return complain(io, report, 1)
  if (asked.docx !== null) {
    const refused = await writeTo(asked.docx, report, kernel)
    if (refused !== null) return complain(io, text.cli.noWrite(asked.docx, refused), 1)
    if (!asked.json) io.stdout.write(`${text.cli.written(asked.docx)}\n`)
  }
  if (asked.json) {
    const told = await unitsTold(kernel.db, report, { map: 'today', today: todayIn(kernel.clock.now()) })
    io.stdout.write(`${JSON.stringify(toJson(report, told))}\n`)
  } else if (asked.docx === null) io.stdout.write(`${asText(report)}\n`)
  return 0
}

function readArguments(args: readonly string[]): Asked | null {
  const names: string[] = []
  let docx: string | null = null
  let json = false
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--json') json = true
    else if (word === '--docx') {
      at += 1
      docx = args[at] ?? ''
    } else names.push(word)
  }
  const [plan, period, ...rest] = names
  const isWrong = !plan || !period || rest.length > 0 || docx === '' || names.some((name) => name.startsWith('-'))
  return isWrong ? null : { plan, period, docx, json }
}

/** The newest version of the report, or the figures of the moment where nobody has opened one; a message where there is none. */
async function find(kernel: Kernel, asked: Asked): Promise<Assembled | string> {
  const { db, clock } = kernel
  const plan = await findPlanBySlug(db, asked.plan)
  if (!plan?.period) return text.cli.noPlan(asked.plan)
  const periods = periodsOfPlan(await loadPeriodRules(db), plan)
  const period = periods.find((one) => slugOf(one) === asked.period)
  if (!period) return text.cli.noPeriod(asked.period, periods.map(slugOf).join(', '))
  const own = (await listReports(db, plan.id)).filter(
    (one) => one.period.code === period.code && one.period.year === period.year,
  )
  const newest = own.filter(isPublic).at(-1) ?? own.at(-1)
  const report = newest ? await findReport(db, newest.id) : null
  const now = clock.now()
  return assemble(db, { plan, period, report, audience: 'public', now, today: todayIn(now) })
}

/** Null when it is written, else why it could not be. */
async function writeTo(path: string, report: Assembled, kernel: Kernel): Promise<string | null> {
  const isDraft = !report.report || !isPublic(report.report)
  const template = await reportTemplate(kernel.db, report)
  // Whoever has the server has the ledger.
  const evidence = await evidenceAnnex(kernel.db, report, 'staff')
  const document = officialDocument(report, { publicUrl: kernel.config.publicUrl, template, evidence })
  const bytes = await writeDocx(document, isDraft ? { draftMark: text.draftMark } : {})
  try {
    await writeFile(path, bytes)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function asText(report: Assembled): string {
  const sections = compose(report, documentWords.annexes)
  const lines = sections.flatMap((section) => [
    '',
    `${section.marker}. ${section.title}`,
    ...section.blocks.flatMap(lineOf),
  ])
  return [titleFor(report), ...lines].join('\n')
}

function lineOf(block: ContentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.marker}. ${block.title}`]
    case 'remark':
      return block.text === null ? [] : [block.text]
    case 'table':
      return []
    default: {
      const words = block.phrase.map((part) => (typeof part === 'string' ? part : figureWords(part, 'prose'))).join('')
      const lead = block.kind === 'point' ? `${block.marker}) ` : block.kind === 'dash' ? '- ' : ''
      return [`${lead}${words}`]
    }
  }
}

function complain(io: CommandIo, words: string, code: number): number {
  io.stderr.write(`${words}\n`)
  return code
}
