import * as z from 'zod/mini'
import type { createDesignate } from '#domain/actions/designate.ts'

export interface RegisterDeps {
  readonly designate: ReturnType<typeof createDesignate>
}

/** What a workflow may ask of the register. */
export const RegisterEvent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('designate'), caseId: z.string() }),
])

export function createRegisterHandler({ designate }: RegisterDeps) {
  return async (event: unknown): Promise<{ status: string; titleNo: string | undefined }> => {
    const { status, titleNo } = await designate(RegisterEvent.parse(event))
    return { status, titleNo }
  }
}
