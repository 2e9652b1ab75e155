import type { IncomingMessage, ServerResponse } from 'node:http'

type Answering = (request: IncomingMessage, response: ServerResponse) => unknown

/** Answers its own addresses before the router is asked: what comes with every page must cost next to nothing. */
export interface Ahead {
  /** False: the request is somebody else's. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** When the server stops taking requests; the database is still open. */
  close(): Promise<void>
}

/** Asks each in turn, then the router. */
export const askAhead =
  (all: readonly Ahead[], handOn: Answering): Answering =>
  (request, response) =>
    all.some((one) => one.answer(request, response)) || handOn(request, response)
