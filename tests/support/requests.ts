import type { OperationName } from '#functions/operations.ts'
import { operationNames } from '#functions/operations.ts'
import type { Route } from '#web/routes.ts'
import { routes } from '#web/routes.ts'

export interface Request {
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
}

/** What a request for any operation on one case looks like. */
export function requestsFor(about: {
  id: string
  taskId: string
  fileId: string
}): Readonly<Record<OperationName, Request>> {
  const values: Readonly<Record<string, string>> = {
    batch: 'bat_2026_2',
    section: 'applicant',
    row: 'row_0',
    slot: 'licence',
    file: about.fileId,
    secret: 'A'.repeat(43),
    task: about.taskId,
    seat: '1',
    form: 'park-application',
    version: '1',
    code: 'SEL-2026',
    figure: 'D01',
    chart: 'homes',
    name: 'none.css',
    kind: 'certificate.docx',
    quarter: '2026Q1',
    title: 'CQSTJY-2026-001',
    filing: 'appeal',
    ledger: 'L01',
    id: about.id,
  }
  const bodies: Partial<Record<OperationName, Readonly<Record<string, string>>>> = {
    'POST signIn': { email: 'nobody' },
    'POST signInCode': { email: 'nobody@parks.example', code: '000000' },
    'POST language': { lang: 'zh-CN', return: '/' },
    'POST applications': { batch: 'none' },
    'POST section': { parkAddress: '别处' },
    'POST rosterPaste': { pasted: '企业名称\n某某公司' },
    'POST check': { confirmName: '江映雪' },
    'POST withdraw': { reason: '计划有变', confirm: 'x' },
    'POST resend': { link: about.taskId },
    'POST decisionCode': {},
    'POST decide': { decision: '受理', confirmName: 'x' },
    'POST delegate': { email: 'x@y.example', name: 'x', reason: '外出培训' },
  }
  const all = operationNames.map((name): [OperationName, Request] => {
    const route = name.slice(name.indexOf(' ') + 1) as Route
    const path = routes[route].replace(/:([a-z]+)/g, (_, key: string) =>
      encodeURIComponent(values[key] ?? key),
    )
    return [name, { path, fields: bodies[name] ?? {} }]
  })
  return Object.fromEntries(all) as Record<OperationName, Request>
}
