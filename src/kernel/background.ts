import { runEvents } from './event-running.ts'
import { removeFinished, runWorker } from './jobs.ts'
import type { Kernel } from './kernel.ts'
import { hearPurges, removeHeard } from './purging.ts'

export interface Background {
  stop(): Promise<void>
}

/** What goes on beside the requests: sealing and delivering events, jobs, schedules. */
export async function startBackground(kernel: Kernel): Promise<Background> {
  const { db, clock, log, capabilities, config } = kernel
  const listeners = capabilities.flatMap((capability) =>
    (capability.listeners?.after ?? []).map(({ name, verbs, hear }) => ({
      name,
      verbs,
      hear: (event: Parameters<typeof hear>[1]) => hear(kernel, event),
    })),
  )
  const handlers = Object.fromEntries(
    capabilities.flatMap((capability) =>
      Object.entries(capability.jobs ?? {}).map(([kind, run]) => [
        kind,
        (job: { payload: unknown }) => run(kernel, job.payload),
      ]),
    ),
  )
  const schedules = capabilities.flatMap((capability) =>
    (capability.schedules ?? []).map(({ name, at, run }) => ({ name, at, run: () => run(kernel) })),
  )
  const tidying = { name: 'kernel.tidy', at: 'daily 02:30', run: () => tidy(kernel) }
  const events = await runEvents({ db, clock, log, listeners, dataDir: config.dataDir })
  const purges = hearPurges(kernel)
  const worker = await runWorker({ db, clock, log, handlers, schedules: [tidying, ...schedules] })
  return {
    async stop() {
      await Promise.all([events.stop(), worker.stop(), purges.stop()])
    },
  }
}

async function tidy({ db, clock }: Kernel): Promise<void> {
  await removeFinished(db, clock.now())
  await removeHeard(db)
}
