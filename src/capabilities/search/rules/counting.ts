/** Counts how often each number comes; 0 is none. A map would cost more than finding what is counted. */
export interface Counter {
  add(value: number): void
  counts(): ReadonlyMap<number, number>
}

export function makeCounter(): Counter {
  let values = new Int32Array(1024)
  let times = new Int32Array(1024)
  let distinct = 0
  const slotOf = (value: number) => {
    const mask = values.length - 1
    let at = Math.imul(value, 0x9e3779b1) & mask
    while (values[at] !== 0 && values[at] !== value) at = (at + 1) & mask
    return at
  }
  const grow = () => {
    const before = [values, times] as const
    values = new Int32Array(before[0].length * 4)
    times = new Int32Array(values.length)
    for (const [index, value] of before[0].entries()) {
      if (value === 0) continue
      const at = slotOf(value)
      values[at] = value
      times[at] = before[1][index] ?? 0
    }
  }
  return {
    add(value) {
      if (value === 0) return
      const at = slotOf(value)
      times[at] = (times[at] ?? 0) + 1
      if (values[at] === value) return
      values[at] = value
      distinct += 1
      if (2 * distinct > values.length) grow()
    },
    counts: () => new Map([...values].flatMap((value, at) => (value === 0 ? [] : [[value, times[at] ?? 0] as const]))),
  }
}
