import { timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { CacheCounts } from './page-cache.ts'

/** What the program counts while it runs. */
export interface Metrics {
  /** An answer went out by the router's way. */
  answered(status: number): void
  /** In the text format of Prometheus. */
  write(now: Waiting): string
}

/** Read when it is asked for. */
export interface Waiting {
  readonly cache: CacheCounts
  readonly unsealedEvents: number
  readonly waitingJobs: number
}

type Value = readonly [labels: string, value: number]

export function createMetrics(): Metrics {
  const answers = new Map<string, number>()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    answered(status) {
      const kind = `${Math.floor(status / 100)}xx`
      answers.set(kind, (answers.get(kind) ?? 0) + 1)
    },
    write({ cache, unsealedEvents, waitingJobs }) {
      const { user, system } = process.cpuUsage()
      const { rss, heapUsed } = process.memoryUsage()
      const lag = [0.5, 0.99].map((share): Value => [`{quantile="${share}"}`, delay.percentile(share * 100) / 1e9])
      delay.reset()
      return [
        metric(
          'caicach_http_responses_total',
          'counter',
          [...answers].map(([kind, count]) => [`{status="${kind}"}`, count]),
        ),
        metric('caicach_page_cache_hits_total', 'counter', [['', cache.hits]]),
        metric('caicach_page_renders_total', 'counter', [['', cache.renders]]),
        metric('caicach_page_cache_pages', 'gauge', [['', cache.pages]]),
        metric('caicach_page_cache_bytes', 'gauge', [['', cache.bytes]]),
        metric('caicach_unsealed_events', 'gauge', [['', unsealedEvents]]),
        metric('caicach_waiting_jobs', 'gauge', [['', waitingJobs]]),
        metric('process_cpu_seconds_total', 'counter', [['', (user + system) / 1e6]]),
        metric('process_resident_memory_bytes', 'gauge', [['', rss]]),
        metric('nodejs_heap_size_used_bytes', 'gauge', [['', heapUsed]]),
        metric('nodejs_eventloop_lag_seconds', 'summary', lag),
      ].join('')
    },
  }
}

function metric(name: string, type: string, values: readonly Value[]): string {
  return `# TYPE ${name} ${type}\n${values.map(([labels, value]) => `${name}${labels} ${value}\n`).join('')}`
}

interface Asking {
  readonly remoteAddress: string | undefined
  readonly forwardedFor: string | string[] | undefined
  readonly authorization: string | undefined
}

/** From this machine itself, not through a proxy on it; from elsewhere only with the token, if there is one. */
export function mayReadMetrics(asking: Asking, token: string | undefined): boolean {
  const isLocal = /^(127\.|::1$|::ffff:127\.)/.test(asking.remoteAddress ?? '') && asking.forwardedFor === undefined
  if (isLocal || !token) return isLocal
  const [given, wanted] = [asking.authorization ?? '', `Bearer ${token}`].map((words) => Buffer.from(words))
  return given !== undefined && wanted !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}
