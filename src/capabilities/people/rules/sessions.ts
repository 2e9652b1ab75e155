// Phiên đăng nhập: how long a sign-in lasts and how many wrong passwords are borne (domain notes S4; the figures are ours).

const minute = 60_000
const hour = 60 * minute

import type { Means } from './second-factors.ts'

export const sessionLimits = {
  /** A working day with a long lunch: after that the session is over. */
  idle: 8 * hour,
  absolute: 24 * hour,
  /** How stale the "last seen" of a session may be: one write a minute instead of one a request. */
  seen: minute,
} as const

export const lockOut = {
  failures: 5,
  locked: 15 * minute,
  /** A whole office signs in from one address, so its limit is far above a person's. */
  addressFailures: 60,
  addressWindow: 15 * minute,
} as const

export const ticketLife = {
  /** A link asked for by mail. */
  mailed: 30 * minute,
  /** A link that an administrator hands over. */
  handedOver: 24 * hour,
  /** The same after a sign-in with a password that must be changed. */
  firstUse: 30 * minute,
  /** Letters with links that one account gets within an hour. */
  perHour: 3,
} as const

export interface SessionTimes {
  readonly seenAt: Date
  readonly endsAt: Date
}

export function isSessionAlive(session: SessionTimes, now: Date): boolean {
  return now < session.endsAt && now.getTime() - session.seenAt.getTime() < sessionLimits.idle
}

export interface OwnSession {
  readonly id: string
  readonly createdAt: Date
  readonly seenAt: Date
  readonly address: string
  readonly device: Device
  readonly means: Means
}

// The order matters: Edge and Coc Coc also call themselves Chrome, Chrome calls itself Safari.
const browsers = [
  ['coc-coc', /coc_coc/i],
  ['edge', /edg[ae]?\//i],
  ['opera', /opr\/|opera/i],
  ['samsung', /samsungbrowser/i],
  ['firefox', /firefox|fxios/i],
  ['chrome', /chrome|crios/i],
  ['safari', /safari/i],
] as const

const systems = [
  ['android', /android/i],
  ['ios', /iphone|ipad|ipod/i],
  ['windows', /windows/i],
  ['macos', /mac os/i],
  ['linux', /linux|x11/i],
] as const

export type Browser = (typeof browsers)[number][0]
export type System = (typeof systems)[number][0]

/** What a browser says of itself, cut down to what its owner recognises. */
export interface Device {
  readonly browser: Browser | null
  readonly system: System | null
}

export function deviceOf(userAgent: string): Device {
  return {
    browser: browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? null,
    system: systems.find(([, sign]) => sign.test(userAgent))?.[0] ?? null,
  }
}

/** A device is known by its program and system; the first one of an account is no news. */
export function isNewDevice(known: readonly Device[], device: Device): boolean {
  const isSame = (one: Device) => one.browser === device.browser && one.system === device.system
  return known.length > 0 && !known.some(isSame)
}

/** The network without the machine: enough to recognise a place by, and no more. */
export function coarseAddress(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(address)?.[1]
  if (four) return `${four}.*`
  return address.includes(':') ? `${address.split(':').slice(0, 3).join(':')}:*` : address
}

/**
 * Where to go after signing in: an address of this site as a browser sends it (printable ASCII, one leading slash, no
 * backslash), never the sign-in pages themselves.
 */
export function returnAddress(asked: string | undefined, otherwise: string): string {
  const inside = asked !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)
  return inside && !/^\/(dang-nhap|dang-xuat|lam-viec\/xac-nhan|dat-mat-khau|quen-mat-khau|khoi-tao)\b/.test(asked)
    ? asked
    : otherwise
}
