import type { FormLibrary } from '#domain/ports.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'

export const forms: FormLibrary = { form: formById, latest: latestVersion }
