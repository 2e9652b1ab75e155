import type { Browser, System } from '../rules/sessions.ts'

export const browserNames: Record<Browser, string> = {
  'coc-coc': 'Cốc Cốc',
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
}

export const systemNames: Record<System, string> = {
  android: 'Android',
  ios: 'iOS',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
}
