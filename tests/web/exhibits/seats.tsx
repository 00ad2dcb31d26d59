import type { Exhibit } from '#tests/web/samples.ts'
import { parkName, staff } from '#tests/web/samples.ts'
import { RemoveSheet } from '#web/pages/remove-sheet.tsx'

export const seats: readonly Exhibit[] = [
  {
    name: 'remove-sheet',
    person: staff,
    page: (
      <RemoveSheet
        application={{ id: 'app_1', parkName }}
        seat={{ no: 3, name: '高见微', state: 'scored' }}
        officer="邓怀远"
        typed={{ reason: '有关联', confirmName: '' }}
        problems={[
          {
            path: 'reason',
            code: 'reason.short',
            zh: '理由不少于 20 字',
            en: 'Give a reason of 20 characters',
          },
        ]}
      />
    ),
  },
]
