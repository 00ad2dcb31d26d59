import { expect, test } from 'vitest'
import { namingOfficers } from '#domain/context.ts'
import type { Field, Fields } from '#schemas/fields/field.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { allFields } from '#schemas/operations/fields.ts'

const officer = { value: 'officer@office.example', label: '某某' }
const context = { today: '2026-11-23', signers: [officer], recheckers: [officer] }

/** Whether an officer can be chosen in a field, or in a column of its rows. */
function offersOfficers(field: Field): boolean {
  const offered = field.options?.(context) ?? []
  return offered.some(({ value }) => value === officer.value) || someOffer(field.fields ?? {})
}

const someOffer = (fields: Fields): boolean => Object.values(fields).some(offersOfficers)

test('the forms in which an officer is chosen are those that are told who serves in the office', () => {
  const offering = FORMS.filter((form) => someOffer(allFields(form))).map(({ id }) => id)
  expect([...new Set(offering)].sort()).toEqual([...namingOfficers].sort())
})
