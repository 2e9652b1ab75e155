import { formatNumber } from '../../../ui/format.ts'
import type { Channel, Duration, Fee, Way } from '../rules/content.ts'
import { channelLabels, text, unitLabels } from '../text/pages.ts'

export function durationWords(duration: Duration | null): string | null {
  if (duration === null) return null
  const { count, unit, text: printed } = duration
  if (count !== null && unit !== null) return `${formatNumber(count)} ${unitLabels[unit]}`
  return /^\d+$/.test(printed) ? text.noUnit(printed) : printed
}

/** The amount, or what the source prints where it is none. */
export function feeWords({ amount, currency, text: printed }: Fee): string {
  if (amount === null) return printed
  return `${formatNumber(amount)} ${currency === 'VND' ? text.dong : (currency ?? '')}`.trim()
}

/** What is the same however it is handed in is said once, else by channel. */
export function byChannel(ways: readonly Way[], wordsOf: (way: Way) => string | null): string[] {
  const said = ways.flatMap((way) => {
    const words = wordsOf(way)
    return words === null ? [] : [{ channel: way.channel, words }]
  })
  const distinct = [...new Set(said.map(({ words }) => words))]
  if (distinct.length <= 1) return distinct
  return distinct.map((words) => {
    const channels = [...new Set(said.filter((one) => one.words === words).map((one) => channelLabels[one.channel]))]
    return `${channels.join(', ')}: ${words}`
  })
}

export const feesWords = ({ fees, isFree }: Way): string | null => {
  if (fees.length > 0) return [...new Set(fees.map(feeWords))].join('; ')
  return isFree ? text.free : null
}

/** Ways that differ in nothing but the channel. */
export interface AlikeWays {
  readonly channels: readonly Channel[]
  readonly way: Way
}

export function alikeWays(ways: readonly Way[]): AlikeWays[] {
  const groups = new Map<string, AlikeWays>()
  for (const way of ways) {
    const key = JSON.stringify({ ...way, channel: null })
    const channels = groups.get(key)?.channels ?? []
    groups.set(key, { way, channels: channels.includes(way.channel) ? channels : [...channels, way.channel] })
  }
  return [...groups.values()]
}
