/** Whether an error was thrown by the PDF library and not by this house's code. */
export function isOfLibrary(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // Its own kinds of errors are made by one function, whose place every stack of theirs begins with.
  const top = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return /unpdf|pdfjs/.test(top[0] ?? '')
}

let forgiving = false

/**
 * In a damaged file the library leaves promises behind that fail without anyone waiting for them, which would end the
 * whole process. They are let go; any other promise fails as before.
 */
export function forgiveLibrary(): void {
  if (forgiving) return
  forgiving = true
  process.on('unhandledRejection', (reason) => {
    const alone = process.listenerCount('unhandledRejection') === 1
    if (alone && !isOfLibrary(reason)) throw reason
  })
}
