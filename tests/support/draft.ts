import type { Application } from '#domain/application.ts'
import { genesis } from '#domain/event.ts'

/** An application somebody has just begun. */
export const draft: Application = {
  id: 'app_1',
  status: 'draft',
  batchId: 'bat_1',
  owner: { id: 'acc_1', email: 'owner@parks.example' },
  form: { id: 'park-application', version: 1 },
  claims: [],
  round: 0,
  returns: { district: 0, city: 0 },
  createdAt: '2026-11-23T01:00:00.000Z',
  seq: 0,
  head: genesis,
  version: 0,
  draftVersion: 0,
}
