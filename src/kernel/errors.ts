// The only errors the product throws on purpose; everything else is a defect and shows a reference number.

/** 404: nothing there, or not for this person (the two are not told apart). */
export class NotFound extends Error {
  readonly status = 404
  constructor() {
    super('not-found')
  }
}

const forbidden = new Set(['not-allowed', 'signed-out', 'bad-origin'])

/**
 * 403 or 409: the rules say no. `code` is looked up in the refusal texts of the capabilities;
 * `facts` fill its `{placeholders}`.
 */
export class Refused extends Error {
  readonly status: 403 | 409
  readonly code: string
  readonly facts: Record<string, string | number>
  constructor(code: string, facts: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.facts = facts
    this.status = forbidden.has(code) ? 403 : 409
  }
}

/** 422: the form comes back with what was typed; `errors` maps a field to a message code or a ready message. */
export class Invalid extends Error {
  readonly status = 422
  readonly errors: Record<string, string>
  constructor(errors: Record<string, string>) {
    super('invalid')
    this.errors = errors
  }
}

/** 409: someone else saved first (optimistic version). */
export class Stale extends Error {
  readonly status = 409
  constructor() {
    super('stale')
  }
}
