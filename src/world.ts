import type { Kernel } from './kernel/kernel.ts'

/** What an empty database gets at its first start: the demo world, or the code for the first-run page. */
export async function prepareWorld(_kernel: Kernel): Promise<void> {}
