import { documentOf } from '#demo/documents.ts'
import type { Visitor } from './visitor.ts'

/** Chooses a document on the page of its slot and sends it. */
export async function attach({ page }: Visitor, kind: string): Promise<void> {
  const { name, bytes } = documentOf(kind)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await Promise.all([page.waitForURL(/[?&]key=/), page.getByRole('button', { name: '上传' }).click()])
}
