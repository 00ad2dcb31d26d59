import type { S3Event } from 'aws-lambda'
import type { ReceiveDeps } from '#domain/actions/receive-file.ts'
import { createReceiveFile } from '#domain/actions/receive-file.ts'

/** The store says that a document has arrived. */
export function createUploadsHandler(deps: ReceiveDeps): (event: S3Event) => Promise<void> {
  const receive = createReceiveFile(deps)
  return async (event) => {
    for (const { s3 } of event.Records) {
      const { versionId } = s3.object
      if (!versionId) throw new Error('the document store keeps no versions')
      await receive({ key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')), versionId })
    }
  }
}
