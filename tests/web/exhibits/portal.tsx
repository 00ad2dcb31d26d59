import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { messages } from '#schemas/operations/messages.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { batch } from '#tests/web/samples.ts'
import { Batch } from '#web/pages/batch.tsx'
import { Failure } from '#web/pages/failure.tsx'
import { FormMessages } from '#web/pages/form-messages.tsx'
import { Home } from '#web/pages/home.tsx'
import { SignIn } from '#web/pages/sign-in.tsx'
import { SignInCode } from '#web/pages/sign-in-code.tsx'
import { SignedOut } from '#web/pages/signed-out.tsx'

export const portal: readonly Exhibit[] = [
  { name: 'home', page: <Home open={[{ id: 'b2026-2', name: batch, closesAt: '2026-12-18T10:00:00Z' }]} /> },
  { name: 'home-closed', page: <Home open={[]} /> },
  {
    name: 'batch',
    page: (
      <Batch
        form={parkApplication}
        changes={[
          {
            at: '2026-12-10T02:00:00Z',
            reason: '申报截止当日系统故障，统一延长申报时间。',
            what: ['申报截止时间由2026年12月11日 18:00调整为2026年12月18日 18:00'],
          },
        ]}
        batch={{
          id: 'b2026-2',
          name: batch,
          opensAt: '2026-11-02T01:00:00Z',
          closesAt: '2026-12-18T10:00:00Z',
          districtDue: '2027-01-15',
          state: 'open',
        }}
      />
    ),
  },
  {
    name: 'sign-in',
    page: (
      <SignIn
        problems={[
          {
            path: 'email',
            code: 'email',
            zh: '邮箱应为完整地址，例如 name@example.com',
            en: 'Enter a complete address, like name@example.com',
          },
        ]}
        email="park@"
      />
    ),
  },
  { name: 'sign-in-code', page: <SignInCode email="park@example.org" problems={[]} /> },
  {
    name: 'form-messages',
    page: <FormMessages form={parkApplication} messages={messages(parkApplication)} />,
  },
  { name: 'not-found', page: <Failure kind="notFound" /> },
  { name: 'forbidden', page: <Failure kind="forbidden" /> },
  { name: 'bad-request', page: <Failure kind="badRequest" /> },
  { name: 'too-many', page: <Failure kind="tooMany" retryAfter={60} /> },
  {
    name: 'signed-out',
    page: (
      <SignedOut
        action="/applications/app_01/sections/applicant"
        posted={new Map([['parkName', ['星辰园']]])}
        byLink={false}
      />
    ),
  },
  { name: 'server-error', page: <Failure kind="serverError" reference="req_01JD9Z" /> },
]
