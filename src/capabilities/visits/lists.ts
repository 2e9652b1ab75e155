import agents from '../../../db/data/visits/agents.json' with { type: 'json' }
import hosts from '../../../db/data/visits/sources.json' with { type: 'json' }
import type { SourceList } from './rules/asking.ts'

/** Sites people come from, by kind. */
export const sourceList: SourceList = hosts

const listed = new RegExp(agents.patterns.join('|'))
/** What such lists leave out: whoever says to be a program. */
const saysSo = /bot\b|crawl|spider|headless|scrap|monitor|curl|wget|python|java\/|libwww|http-?client/i

export const isListedAgent = (agent: string) => saysSo.test(agent) || listed.test(agent)
