/** The process cannot start, for a reason that the person at the console can mend; the message says how. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
