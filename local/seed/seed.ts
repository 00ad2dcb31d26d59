import { dateOf } from '#domain/time.ts'
import type { World } from '#local/options.ts'
import { demonstrationBatch } from './batch.ts'
import { demonstrationExperts } from './experts.ts'
import { demonstrationOfficers } from './officers.ts'

/** An open batch, the offices that act in it and the expert pool, written as an administrator would. */
export async function seed(
  { clock }: World,
  invoke: (functionName: string, event: unknown) => Promise<unknown>,
): Promise<void> {
  const now = clock.now().toISOString()
  await Promise.all([
    invoke('administer', { command: 'put-batch', batch: demonstrationBatch(now) }),
    invoke('administer', { command: 'put-officers', officers: demonstrationOfficers(dateOf(now)) }),
    invoke('administer', { command: 'put-experts', experts: demonstrationExperts() }),
  ])
}
