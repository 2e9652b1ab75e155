/** Numbers as they stand in a bytea column: four bytes each, the lowest first. */
export const bytesOf = (numbers: Uint32Array | Int32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)

// A copy, because the driver's bytes may begin anywhere.
export const unsignedOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer)
export const signedOf = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint8Array(bytes).buffer)
