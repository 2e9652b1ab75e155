export interface Loop {
  /** The next round begins at once instead of after the pause. */
  nudge(): void
  /** Ends after the round that is under way. */
  stop(): Promise<void>
}

interface Looping {
  readonly pauseMs: number
  /** True when there may be more to do at once. */
  round(): Promise<boolean>
  onError(error: unknown): void
}

export function startLoop(looping: Looping): Loop {
  let stopped = false
  let nudged = false
  let wake = () => {}
  const run = async () => {
    while (!stopped) {
      nudged = false
      const busy = await looping.round().catch((error) => {
        looping.onError(error)
        return false
      })
      if (!busy && !nudged && !stopped) await new Promise<void>((resolve) => sleep(resolve))
    }
  }
  const sleep = (resolve: () => void) => {
    const timer = setTimeout(resolve, looping.pauseMs)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  }
  const ended = run()
  const nudge = () => {
    nudged = true
    wake()
  }
  return {
    nudge,
    stop() {
      stopped = true
      wake()
      return ended
    },
  }
}
