// The only errors the product throws on purpose; everything else is a defect and shows a reference number.

/** 404: nothing there, or not for this person (the two are not told apart). */
export class NotFound extends Error {
  readonly status = 404
  constructor() {
    super('not-found')
  }
}

const statuses: Readonly<Record<string, 403 | 429>> = {
  'not-allowed': 403,
  'signed-out': 403,
  'bad-origin': 403,
  'too-many': 429,
}

/**
 * 403, 409 or 429: the rules say no. `code` is looked up in the refusal texts of the capabilities;
 * `facts` fill its `{placeholders}`.
 */
export class Refused extends Error {
  readonly status: 403 | 409 | 429
  readonly code: string
  readonly facts: Record<string, string | number>
  constructor(code: string, facts: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.facts = facts
    this.status = statuses[code] ?? 409
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
