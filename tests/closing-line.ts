import type { Reporter } from 'vitest/node'

/** Ends the output with the one line that outside checks read, `N passed, N failed`; what was skipped is said above it. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      // A file that breaks while loading has no tests that could fail.
      const broken = module.state() === 'failed' && ![...module.children.allTests('failed')].length
      if (broken) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') counts[state] += 1
      }
    }
    const skipped = counts.skipped > 0 ? `${counts.skipped} skipped\n` : ''
    // After everything that other reporters and closing servers still write.
    process.once('exit', () => process.stdout.write(`${skipped}${counts.passed} passed, ${counts.failed} failed\n`))
  },
}
