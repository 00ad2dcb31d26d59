import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officerOf } from '#demo/offices.ts'
import type { Officer, Role } from '#domain/person.ts'
import { dateOf } from '#domain/time.ts'
import { exampleAcceptance, exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { countersign } from '#schemas/forms/countersign.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { deskReviewStart } from '#schemas/forms/desk-review-start.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { attachAll, begin, pasteRoster, signIn, writeParts } from '#tests/browser/support/applicant.ts'
import type { Act } from '#tests/browser/support/officer.ts'
import { decide } from '#tests/browser/support/officer.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const started = await startProduct()
const { product } = started
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.concurrent.each([
  { how: 'with the page functions', javaScriptEnabled: true, district: '500120' },
  { how: 'without JavaScript', javaScriptEnabled: false, district: '500109' },
])(
  'an application is written, handed in and decided up to the expert review $how',
  async (given) => {
    const { javaScriptEnabled, district } = given
    const today = dateOf(await product.now())
    const spec = { ...parkIn(district), staff: 5 }
    const operator = await visit(browser, started, { javaScriptEnabled })
    const { page, leave, open } = operator
    await signIn(operator, started, `${spec.key}@parks.example`)
    const id = await begin(operator)
    expect(await writeParts(operator, id, { spec, today })).toEqual([])
    await pasteRoster(operator, id, { spec, today })
    await attachAll(operator, id)
    await product.settle()
    await open(`/applications/${id}/check`)
    await page.locator('[name="confirmName"]').fill(spec.legalRep)
    await leave(() => page.getByRole('button', { name: '提交申报' }).click())
    expect(await page.locator('main').textContent()).toContain(`SB-2026-${district}-0001`)

    const officer = await visit(browser, started, { javaScriptEnabled })
    const at = (office: string, role: Role) => officerOf(office, role, today)
    const act = async (who: Officer, form: Form, answers: Answers, documents?: Act['documents']) =>
      expect(
        await decide(officer, started, {
          who,
          parkName: spec.parkName,
          form,
          answers,
          ...(documents && { documents }),
        }),
      ).toEqual([])
    const [handler, signer] = [at(district, 'DIST_EDIT'), at(district, 'DIST_SIGN')]
    const [desk, head] = [at('CITY', 'CITY_EDIT'), at('CITY', 'CITY_LEAD')]
    await act(handler, districtAcceptance, exampleAcceptance)
    await act(handler, districtRecommendation, exampleRecommendation(signer.email, today), [
      ['letter', 'pdf', 1],
      ['sitePhotos', 'jpg', 4],
    ])
    await act(signer, countersign, { decision: '同意' })
    await act(desk, deskReviewStart, { decision: '开始形式审查' })
    await act(desk, deskReview, exampleDeskReview(head.email))
    await act(head, countersign, { decision: '同意' })

    await open(`/applications/${id}`)
    expect(await page.locator('.brief').textContent()).toContain('待专家评审')
    expect([...operator.faults, ...officer.faults]).toEqual([])
  },
  90_000,
)
