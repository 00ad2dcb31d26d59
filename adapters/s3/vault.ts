import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { largestBytes, prefixOf } from '#domain/place.ts'
import type { Vault } from '#domain/ports.ts'

const uploadSeconds = 3600
const downloadSeconds = 120

export interface VaultOptions {
  readonly bucket: string
  readonly endpoint?: string
  readonly region?: string
}

export function createVault({ bucket, endpoint, region }: VaultOptions): Vault {
  const local = endpoint
    ? { endpoint, forcePathStyle: true, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
    : {}
  const client = new S3Client({ region, requestChecksumCalculation: 'WHEN_REQUIRED', ...local })
  return {
    /** The store itself puts the sender's file name at the end of the key. */
    async uploadForm(place, returnTo) {
      const after: Record<string, string> = returnTo
        ? { success_action_redirect: returnTo }
        : { success_action_status: '201' }
      return createPresignedPost(client, {
        Bucket: bucket,
        Key: `${prefixOf(place)}\${filename}`,
        Expires: uploadSeconds,
        Fields: after,
        Conditions: [['content-length-range', 1, largestBytes]],
      })
    },
    downloadUrl(file, as) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: file.key,
        VersionId: file.versionId,
        ResponseContentType: file.contentType,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(as)}`,
      })
      return getSignedUrl(client, command, { expiresIn: downloadSeconds })
    },
    async read({ key, versionId }) {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
      )
      if (!Body) throw new Error(`no bytes under ${key}`)
      return Body.transformToWebStream()
    },
  }
}
