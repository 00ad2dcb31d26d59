import type { S3Event } from 'aws-lambda'
import { parseKey } from '#domain/actions/files.ts'
import { createReceiveFile } from '#domain/actions/receive-file.ts'
import type { ReceiveDeps } from '#domain/actions/receive-file.ts'

/** The store says that a document has arrived. */
export function createUploadsHandler(deps: ReceiveDeps): (event: S3Event) => Promise<void> {
  const receive = createReceiveFile(deps)
  return async (event) => {
    for (const record of event.Records) {
      const named = parseKey(decodeURIComponent(record.s3.object.key.replaceAll('+', ' ')))
      if (named) await receive(named)
    }
  }
}
