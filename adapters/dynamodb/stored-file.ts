import * as z from 'zod/mini'
import type { AcceptedFile, StoredFile } from '#domain/submission.ts'

const common = {
  id: z.string(),
  owner: z.string(),
  slot: z.string(),
  name: z.string(),
  size: z.number(),
  key: z.string(),
  versionId: z.string(),
  receivedAt: z.string(),
}

const Accepted = z.object({
  ...common,
  status: z.literal('accepted'),
  sha256: z.string(),
  contentType: z.string(),
}) satisfies z.ZodMiniType<AcceptedFile>

export const Stored = z.discriminatedUnion('status', [
  Accepted,
  z.object({ ...common, status: z.literal('refused'), reason: z.enum(['content', 'closed', 'full']) }),
]) satisfies z.ZodMiniType<StoredFile>
