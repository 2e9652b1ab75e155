/** The highest scores of many: a heap of numbers, because an object for each that was ahead for a while costs more than counting. */
export interface Topmost {
  /** What does not exceed it need not be offered. */
  worst(): number
  offer(score: number, at: number): void
  /** The highest first. */
  ranked(): { at: number; score: number }[]
}

export function makeTopmost(most: number): Topmost {
  const scores = new Float32Array(most)
  const places = new Int32Array(most)
  let size = 0
  const put = (index: number, score: number, at: number) => {
    scores[index] = score
    places[index] = at
  }
  const sinkFromTop = (score: number, at: number) => {
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= size) break
      if (child + 1 < size && (scores[child + 1] ?? 0) < (scores[child] ?? 0)) child += 1
      if ((scores[child] ?? 0) >= score) break
      put(index, scores[child] ?? 0, places[child] ?? 0)
      index = child
    }
    put(index, score, at)
  }
  const rise = (score: number, at: number) => {
    let index = size
    size += 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if ((scores[parent] ?? 0) <= score) break
      put(index, scores[parent] ?? 0, places[parent] ?? 0)
      index = parent
    }
    put(index, score, at)
  }
  return {
    worst: () => (size < most ? 0 : (scores[0] ?? 0)),
    offer(score, at) {
      if (size < most) rise(score, at)
      else if (score > (scores[0] ?? 0)) sinkFromTop(score, at)
    },
    ranked: () =>
      Array.from({ length: size }, (_, index) => ({ at: places[index] ?? 0, score: scores[index] ?? 0 })).sort(
        (left, right) => right.score - left.score || left.at - right.at,
      ),
  }
}
