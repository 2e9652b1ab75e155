import { text as readStream } from 'node:stream/consumers'
import type { Command } from '../../kernel/capability.ts'
import { perform } from '../../kernel/perform.ts'
import { reportBounce } from './actions.ts'
import { readBounce } from './rules.ts'
import { staffText } from './text.ts'

/** For a mail server that hands on what comes back: `caicach bounce < report`. */
export const bounce: Command = {
  name: 'bounce',
  usage: staffText.usage,
  async run(kernel, _args, io) {
    const report = readBounce((await readStream(io.stdin)).slice(0, 1_000_000))
    const counted = report && (await perform(kernel, { actor: null }, (act) => reportBounce(act, report.letterId)))
    io.stdout.write(`${counted ? staffText.counted : staffText.ignored}\n`)
    return 0
  },
}
