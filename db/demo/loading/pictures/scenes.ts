import type { Topic } from '../../articles/index.ts'

/** What is drawn: the usual view of a topic, or one that fits a story better. */
export type SceneName = Topic | 'boat' | 'doorstep' | 'hamlet'

export interface Palette {
  readonly ground: string
  readonly far: string
  readonly near: string
  readonly accent: string
  readonly ink: string
}

export const palettes: readonly [Palette, ...Palette[]] = [
  { ground: '#fdf0d9', far: '#f3cf9b', near: '#c9803f', accent: '#a83232', ink: '#3a2a22' },
  { ground: '#e3f0f4', far: '#a9d0dc', near: '#3f7f98', accent: '#e0a030', ink: '#1f3540' },
  { ground: '#eaf3e4', far: '#bcd9a8', near: '#5f8b4c', accent: '#d0603a', ink: '#26361f' },
]

const skin = '#e3b48c'

/** A view of 960 × 540. */
export function sceneOf(scene: SceneName, palette: Palette): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">
    <rect width="960" height="540" fill="${palette.ground}"/>${scenes[scene](palette)}</svg>`
}

const scenes: Readonly<Record<SceneName, (palette: Palette) => string>> = {
  steering: (p) => `<rect x="120" y="60" width="720" height="200" rx="8" fill="${p.near}"/>
    <rect x="160" y="100" width="300" height="22" fill="${p.ground}"/><rect x="160" y="146" width="560" height="12" fill="${p.far}"/>
    <rect x="160" y="176" width="480" height="12" fill="${p.far}"/><rect x="160" y="206" width="520" height="12" fill="${p.far}"/>
    ${[150, 310, 470, 630, 790].map((x, index) => person(x, 330, index % 2 ? p.accent : p.ink)).join('')}
    <rect x="60" y="420" width="840" height="40" rx="6" fill="${p.far}"/><rect x="90" y="460" width="780" height="80" fill="${p.near}"/>`,

  'one-stop': (p) => `<rect y="430" width="960" height="110" fill="${p.far}"/>
    ${[90, 380, 670]
      .map(
        (x, index) => `<rect x="${x}" y="110" width="200" height="60" rx="6" fill="${p.near}"/>
      <rect x="${x + 24}" y="132" width="110" height="16" fill="${p.ground}"/><circle cx="${x + 170}" cy="140" r="14" fill="${p.accent}"/>
      ${person(x + 100, 250, index === 1 ? p.accent : p.ink)}<rect x="${x - 20}" y="340" width="240" height="110" rx="6" fill="${p.near}"/>
      <rect x="${x + 20}" y="318" width="70" height="24" fill="#fff"/>`,
      )
      .join('')}
    ${person(190, 440, p.near)}${person(775, 440, p.accent)}`,

  'online-services': (p) => `<circle cx="720" cy="250" r="190" fill="${p.far}"/>
    <rect x="330" y="40" width="270" height="470" rx="34" fill="${p.ink}"/><rect x="348" y="82" width="234" height="380" rx="6" fill="#fff"/>
    <rect x="372" y="108" width="186" height="34" rx="4" fill="${p.near}"/>
    ${[170, 230, 290].map((y) => `<rect x="372" y="${y}" width="90" height="10" fill="${p.far}"/><rect x="372" y="${y + 18}" width="186" height="24" rx="3" fill="none" stroke="${p.near}" stroke-width="3"/>`).join('')}
    <rect x="372" y="376" width="186" height="48" rx="24" fill="${p.accent}"/><path d="M435 400 l16 16 l34 -34" stroke="#fff" stroke-width="8" fill="none"/>
    <path d="M660 200 h150 v110 h-60 l-34 34 v-34 h-56 z" fill="#fff"/><rect x="684" y="228" width="100" height="12" fill="${p.near}"/><rect x="684" y="256" width="70" height="12" fill="${p.far}"/>`,

  digital: (p) => `<path d="M0 430 Q240 330 480 410 T960 380 V540 H0 Z" fill="${p.far}"/>
    ${[70, 200, 330, 560, 690, 820].map((x, index) => `<rect x="${x}" y="${250 + (index % 3) * 46}" width="92" height="300" fill="${index % 2 ? p.near : '#fff'}"/>${[0, 1, 2].map((row) => `<rect x="${x + 18}" y="${280 + (index % 3) * 46 + row * 44}" width="20" height="22" fill="${p.accent}"/><rect x="${x + 54}" y="${280 + (index % 3) * 46 + row * 44}" width="20" height="22" fill="${p.far}"/>`).join('')}`).join('')}
    <rect x="470" y="170" width="12" height="300" fill="${p.ink}"/>
    ${[50, 95, 140].map((r) => `<path d="M${476 - r} ${150} A ${r} ${r} 0 0 1 ${476 + r} ${150}" fill="none" stroke="${p.accent}" stroke-width="12" transform="rotate(0 476 150)"/>`).join('')}<circle cx="476" cy="160" r="20" fill="${p.accent}"/>`,

  training: (
    p,
  ) => `<rect x="110" y="50" width="520" height="270" rx="6" fill="${p.ink}"/><rect x="126" y="66" width="488" height="238" fill="${p.near}"/>
    <path d="M170 250 L250 190 L330 220 L430 120 L540 150" stroke="${p.ground}" stroke-width="10" fill="none"/><circle cx="430" cy="120" r="14" fill="${p.accent}"/>
    ${person(750, 170, p.accent)}<rect x="690" y="300" width="120" height="120" fill="${p.far}"/>
    ${[140, 300, 460, 620, 780].map((x) => person(x, 400, p.ink)).join('')}<rect y="490" width="960" height="50" fill="${p.far}"/>`,

  contest: (p) => `<circle cx="480" cy="230" r="200" fill="${p.far}"/>
    <path d="M370 90 h220 v90 a110 130 0 0 1 -220 0 z" fill="${p.accent}"/><path d="M370 110 h-60 a70 90 0 0 0 80 110 M590 110 h60 a70 90 0 0 1 -80 110" fill="none" stroke="${p.accent}" stroke-width="22"/>
    <rect x="455" y="300" width="50" height="70" fill="${p.accent}"/><rect x="390" y="366" width="180" height="40" rx="6" fill="${p.near}"/><rect x="350" y="406" width="260" height="54" rx="6" fill="${p.ink}"/>
    <path d="M480 130 l16 34 l38 4 l-28 26 l8 38 l-34 -20 l-34 20 l8 -38 l-28 -26 l38 -4 z" fill="#fff"/>
    ${[120, 220, 740, 840].map((x, index) => `<rect x="${x}" y="${120 + index * 30}" width="26" height="26" fill="${index % 2 ? p.near : p.accent}" transform="rotate(${20 + index * 15} ${x} 160)"/>`).join('')}`,

  models: (
    p,
  ) => `<path d="M0 400 Q220 300 460 390 T960 350 V540 H0 Z" fill="${p.far}"/><circle cx="790" cy="110" r="60" fill="${p.accent}"/>
    <path d="M0 470 Q300 400 620 460 T960 440 V540 H0 Z" fill="${p.near}"/>
    <rect x="250" y="270" width="330" height="130" rx="18" fill="#fff"/><path d="M580 300 h80 l50 56 v44 h-130 z" fill="${p.accent}"/><rect x="604" y="314" width="54" height="42" fill="${p.ground}"/>
    <rect x="280" y="300" width="180" height="20" fill="${p.near}"/><rect x="280" y="336" width="120" height="14" fill="${p.far}"/>
    <circle cx="340" cy="410" r="34" fill="${p.ink}"/><circle cx="630" cy="410" r="34" fill="${p.ink}"/><circle cx="340" cy="410" r="14" fill="${p.far}"/><circle cx="630" cy="410" r="14" fill="${p.far}"/>`,

  grassroots: (p) => `<path d="M0 420 Q260 330 520 410 T960 380 V540 H0 Z" fill="${p.far}"/>
    ${[80, 250, 690].map((x) => `<rect x="${x}" y="330" width="120" height="120" fill="#fff"/><path d="M${x - 20} 330 l80 -62 l80 62 z" fill="${p.accent}"/><rect x="${x + 44}" y="386" width="34" height="64" fill="${p.near}"/>`).join('')}
    <rect x="520" y="110" width="16" height="360" fill="${p.ink}"/><path d="M536 130 l90 -40 v110 l-90 -40 z" fill="${p.near}"/><path d="M520 190 l-90 -40 v110 l90 -40 z" fill="${p.near}"/>
    ${[30, 60, 90].map((r) => `<path d="M${650 + r} ${145 - r} A ${r * 1.5} ${r * 1.5} 0 0 1 ${650 + r} ${145 + r}" fill="none" stroke="${p.accent}" stroke-width="9"/>`).join('')}
    <path d="M0 480 H960 V540 H0 Z" fill="${p.near}"/>`,

  boat: (
    p,
  ) => `<circle cx="760" cy="120" r="58" fill="${p.accent}"/><path d="M0 300 q120 -70 260 0 t260 0 v40 H0 Z" fill="${p.far}"/>
    <rect y="330" width="960" height="210" fill="#3f7f98"/>
    <path d="M250 350 h420 l-60 90 H310 z" fill="${p.ink}"/><rect x="390" y="270" width="150" height="80" fill="#fff"/><rect x="410" y="290" width="40" height="34" fill="${p.far}"/><rect x="476" y="290" width="40" height="34" fill="${p.far}"/>
    <rect x="460" y="130" width="10" height="140" fill="${p.ink}"/><path d="M470 136 h90 v52 h-90 z" fill="${p.accent}"/>
    ${[380, 440, 500].map((y, index) => `<path d="M${40 + index * 60} ${y} q40 -24 80 0 t80 0 t80 0 t80 0 t80 0 t80 0" fill="none" stroke="${p.ground}" stroke-width="8" opacity="0.7"/>`).join('')}`,

  doorstep: (p) => `<rect y="440" width="960" height="100" fill="${p.far}"/>
    <rect x="440" y="150" width="400" height="300" fill="#fff"/><path d="M400 160 L640 40 L880 160 z" fill="${p.accent}"/><rect x="570" y="260" width="120" height="190" fill="${p.near}"/>
    <rect x="470" y="220" width="70" height="70" fill="${p.far}"/><rect x="740" y="220" width="70" height="70" fill="${p.far}"/>
    ${person(240, 290, p.near)}<rect x="286" y="350" width="80" height="60" fill="#fff" stroke="${p.ink}" stroke-width="5"/><path d="M300 370 h52 M300 388 h36" stroke="${p.ink}" stroke-width="5"/>
    ${person(430, 320, p.accent)}`,

  hamlet: (p) => `<path d="M0 360 L170 150 L330 330 L520 120 L760 350 L960 220 V540 H0 Z" fill="${p.far}"/>
    <path d="M0 450 Q260 360 520 440 T960 410 V540 H0 Z" fill="${p.near}"/>
    ${[150, 430, 700].map((x) => `<rect x="${x}" y="380" width="130" height="70" fill="#fff"/><path d="M${x - 26} 384 l91 -70 l91 70 z" fill="${p.accent}"/><path d="M${x + 10} 450 v40 M${x + 120} 450 v40" stroke="${p.ink}" stroke-width="10"/>`).join('')}
    <circle cx="820" cy="110" r="52" fill="${p.accent}"/>`,
}

function person(x: number, y: number, clothes: string): string {
  return `<circle cx="${x}" cy="${y}" r="34" fill="${skin}"/><path d="M${x - 60} ${y + 120} a60 76 0 0 1 120 0 z" fill="${clothes}"/>`
}
