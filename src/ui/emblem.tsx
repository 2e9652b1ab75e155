const petals = [-64, 64, -34, 34, 0]

/** Our own mark: a lotus of five petals over a line of water. Not a state emblem, which has its own rules of use. */
export function Emblem() {
  return (
    <svg class="emblem" width="48" height="48" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {petals.map((turn) => (
        <path
          key={turn}
          d="M24 7c5.500 8 5.500 18-0 28-5.500-10-5.500-20 0-28Z"
          transform={`rotate(${turn} 24 35)`}
          class={turn === 0 ? 'emblem__heart' : 'emblem__petal'}
        />
      ))}
      <path class="emblem__water" d="M9 40.500c5-2.500 10-2.500 15 0s10 2.500 15 0" />
    </svg>
  )
}
