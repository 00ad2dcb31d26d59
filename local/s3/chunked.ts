import { Readable } from 'node:stream'
import { S3Error } from '#local/s3/error.ts'

/** The bytes inside `aws-chunked`, which the SDK uses for streams: size in hex, CRLF, bytes, CRLF, …, 0, trailers. */
export function dechunk(body: Readable): Readable {
  return Readable.from(chunks(body))
}

async function* chunks(body: Readable): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  const source = body[Symbol.asyncIterator]()
  const more = async (): Promise<void> => {
    const { value, done } = await source.next()
    if (done) throw new S3Error('IncompleteBody', 'The request body terminated unexpectedly')
    held = Buffer.concat([held, value])
  }
  for (;;) {
    let end = held.indexOf('\r\n')
    while (end < 0) {
      await more()
      end = held.indexOf('\r\n')
    }
    const size = Number.parseInt(held.subarray(0, end).toString('latin1'), 16)
    if (!Number.isInteger(size)) throw new S3Error('InvalidRequest', 'The chunk size is not a number')
    held = held.subarray(end + 2)
    if (size === 0) break
    while (held.length < size + 2) await more()
    yield held.subarray(0, size)
    held = held.subarray(size + 2)
  }
  while (!(await source.next()).done);
}
