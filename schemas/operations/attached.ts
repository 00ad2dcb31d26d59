import type { FormContext } from '#schemas/fields/field.ts'

/** How many accepted files a slot has; the context lists them under `attachments`, by slot. */
export function attached(context: FormContext, slot: string): number {
  const all = context.attachments
  if (typeof all !== 'object' || all === null) return 0
  const files: unknown = Reflect.get(all, slot)
  return Array.isArray(files) ? files.length : typeof files === 'number' ? files : 0
}
