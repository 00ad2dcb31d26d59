import type { Reviewer } from '#demo/reviewer.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { applied } from '#tests/support/applied.ts'
import { placed } from '#tests/support/designated.ts'
import { parkIn } from '#tests/support/park.ts'
import type { Started } from '#tests/support/product.ts'
import type { Chapter } from './chapters.ts'
import type { Scene } from './scenes.ts'
import { textsIn } from './words.ts'

const facts =
  '形式审查认为缺少消防手续，但申报附件中已有消防验收意见书和现场照片，编号、日期和用章齐全。'.repeat(2)
const leaving = '园区股权即将变更，申请撤回'

const parks = {
  writing: parkIn('500101'),
  appealing: parkIn('500102'),
  withdrawing: parkIn('500103'),
  deferred: parkIn('500104'),
}

/** What people type in here. */
export const exitTexts: readonly string[] = [
  facts,
  leaving,
  ...Object.values(parks).flatMap((spec) => {
    const { answers, roster } = exampleApplication(spec, '2026-09-01')
    return textsIn(answers, [...roster])
  }),
]

/** The ways out: an appeal, a withdrawal during the notice, a case put off. */
export function exits(started: Started): Chapter[] {
  const task = (name: string, { taskId, browser }: Reviewer): Scene => ({
    name,
    path: `/tasks/${taskId}`,
    as: browser.cookies(),
  })
  const failed = async (spec: ParkSpec) => {
    const park = await applied(started, spec)
    await placed(started, park.id, 'desk-failed', {
      id: `tsk_failed_${spec.key}`,
      form: 'desk-review',
      decision: '不通过',
      answers: {},
    })
    return { park, path: `/applications/${park.id}/appeal` }
  }
  return [
    {
      name: 'a park appeals',
      async play() {
        const writing = await failed(parks.writing)
        const as = writing.park.applicant.browser.cookies()
        const { park, path } = await failed(parks.appealing)
        await park.applicant.browser.post(path, { facts })
        await started.product.settle()
        return [
          { name: 'appeal', path: writing.path, as },
          { name: 'appeal with errors', path: writing.path, as, post: { fields: { facts: '?' } } },
          task('appeal acceptance', await park.open({ email: 'jingban2@city.example' })),
        ]
      },
    },
    {
      name: 'a park withdraws during the notice',
      async play() {
        const park = await applied(started, parks.withdrawing)
        await placed(started, park.id, 'notice')
        await park.applicant.browser.post(`/applications/${park.id}/withdraw`, {
          reason: leaving,
          confirm: park.no,
        })
        await started.product.settle()
        return [task('withdrawal consent', await park.open({ email: 'chuzhang@city.example' }))]
      },
    },
    {
      name: 'a case is put off',
      async play() {
        const park = await applied(started, parks.deferred)
        await placed(started, park.id, 'deferred')
        const as = park.applicant.browser.cookies()
        return [{ name: 'overview, deferred', path: `/applications/${park.id}`, as }]
      },
    },
  ]
}
