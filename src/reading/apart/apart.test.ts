import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { planText } from '../example.ts'
import { readBytes, readText, readTexts } from '../index.ts'
import { readersWithin } from './readers.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const limits = { milliseconds: 60_000, megabytes: 500, atOnce: 2, idle: 1_000 }
const plan = { name: 'a.txt', bytes: utf8(planText) }
const heavy = { name: 'a.txt', bytes: utf8(`${planText}\n`.repeat(400)) }

describe('reading in a thread of its own', () => {
  it('gives the reading, and leaves the bytes to whoever handed them in', async () => {
    const reading = await readBytes(plan.bytes, plan.name)
    expect(reading).toMatchObject({ number: '15/KH-UBND', text: planText })
    expect(plan.bytes.length).toBeGreaterThan(1000)
  })

  it('reads many texts as each would be read alone', async () => {
    const texts = Array.from({ length: 60 }, (_, at) => planText.replace('15/KH', `${at}/KH`))
    const packed = await readTexts(texts)
    expect(packed.map((one) => one && { ...JSON.parse(one.json), text: one.text })).toEqual(texts.map(readText))
    expect(packed.map((one) => one?.number)).toEqual(texts.map((_, at) => `${at}/KH-UBND`))
  })

  it('gives the refusals with their codes', () =>
    expect(readBytes(new Uint8Array(0), 'a.txt')).rejects.toMatchObject({ name: 'UnreadableError', code: 'EMPTY' }))

  it('lets the program go on meanwhile', async () => {
    const order: string[] = []
    const read = readBytes(heavy.bytes, heavy.name).then(() => order.push('read'))
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 5))
    order.push('went on')
    await read
    expect(order).toEqual(['went on', 'read'])
  })

  it('ends what takes too long, refuses it, and reads the next', async () => {
    const read = readersWithin({ ...limits, atOnce: 1, milliseconds: 40 })
    await expect(read([heavy])).rejects.toMatchObject({ name: 'UnreadableError', code: 'TOO_HEAVY' })
    const patient = readersWithin({ ...limits, atOnce: 1 })
    expect((await patient([plan])).number).toBe('15/KH-UBND')
  })

  it('ends what takes too much memory, and reads the next', async () => {
    const read = readersWithin({ ...limits, megabytes: 24 })
    await expect(read([heavy])).rejects.toMatchObject({ name: 'UnreadableError', code: 'TOO_HEAVY' })
    expect((await read([plan])).number).toBe('15/KH-UBND')
  })

  it('reads as many at once as it may, the others after them', async () => {
    const read = readersWithin({ ...limits, atOnce: 1 })
    const readings = await Promise.all([read([plan]), read([plan]), read([plan]).catch(() => null), read([plan])])
    expect(readings.map((reading) => reading?.number)).toEqual(Array(4).fill('15/KH-UBND'))
  })

  it('lets others read while the words of a picture are made out', async () => {
    const read = readersWithin({ ...limits, atOnce: 1 })
    const picture = {
      name: 'a.png',
      bytes: await readFile(new URL('../fixtures/ke-hoach-271-trang-1.png', import.meta.url)),
    }
    const words = ['KẾ', 'HOẠCH', 'Tuyên', 'truyền', 'năm', '2026']
    let others = 0
    const scanned = await read([picture], async (handed) => {
      expect(handed.length).toBe(picture.bytes.length)
      others = (await Promise.all([read([plan]), read([plan])])).length
      const line = words.map((text, at) => ({ text, left: at * 60, top: 40, width: 50, height: 12 }))
      return [{ width: 400, height: 500, lines: [line] }]
    })
    expect(others).toBe(2)
    expect(scanned.text.trim()).toBe(words.join(' '))
  })

  it('fails as the reader of pictures fails', async () => {
    const read = readersWithin(limits)
    const picture = { name: 'a.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }
    const broken = () => Promise.reject(new Error('no such program'))
    await expect(read([picture], broken)).rejects.toThrow('no such program')
    expect((await read([plan])).number).toBe('15/KH-UBND')
  })
})
