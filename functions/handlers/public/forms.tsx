import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { openApi } from '#functions/views/open-api.ts'
import { submissionSchema } from '#schemas/derived/json-schema.ts'
import type { Form } from '#schemas/form.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { messages } from '#schemas/operations/messages.ts'
import { FormMessages } from '#web/pages/form-messages.tsx'
import type { PublicDeps } from './deps.ts'

/** Every message a form can produce, for those who write and check them. */
export function showMessages({ show }: PublicDeps): Handler {
  return async (call) => {
    const form = named(call)
    return call.wantsJson
      ? json(messages(form))
      : show(call, <FormMessages form={form} messages={messages(form)} />)
  }
}

export function formSchema(): Handler {
  return async (call) => json(submissionSchema(named(call)))
}

export function openApiDocument({ baseUrl }: PublicDeps): Handler {
  return async () => json(openApi(baseUrl))
}

function named(call: Call): Form {
  const form = FORMS.find(
    (one) => one.id === param(call, 'form') && String(one.version) === param(call, 'version'),
  )
  if (!form) throw new NotFound()
  return form
}
