import { expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import type { Browser, Page } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { OperationName } from '#functions/operations.ts'
import { operationNames } from '#functions/operations.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { requestsFor } from '#tests/support/requests.ts'
import { dump } from '#tests/support/table.ts'

type Outcome = 'served' | 'sign-in' | 403 | 404 | 409 | 422
type Caller = 'anybody' | 'other applicant' | 'officer of another district' | 'holder of another link'
type Expected = Readonly<Record<Caller, Outcome>>

const all = (outcome: Outcome): Expected => ({
  anybody: outcome,
  'other applicant': outcome,
  'officer of another district': outcome,
  'holder of another link': outcome,
})
const signedIn = (outcome: Outcome): Expected => ({
  anybody: 'sign-in',
  'other applicant': outcome,
  'officer of another district': outcome,
  'holder of another link': 'sign-in',
})
const open = all('served')
const own = signedIn(404)

/** What callers with no part in a case get, for every operation there is. */
const expectations: Readonly<Record<OperationName, Expected>> = {
  'GET home': open,
  'GET batch': open,
  'GET signIn': open,
  'POST signIn': all(422),
  'GET signInCode': open,
  'POST signInCode': all(422),
  'POST signOut': open,
  'POST language': open,
  'GET formMessages': open,
  'GET formSchema': open,
  'GET openapi': open,
  'GET asset': all(404),
  'GET applications': signedIn('served'),
  'POST applications': own,
  'GET application': own,
  'GET section': own,
  'POST section': own,
  'GET roster': own,
  'GET rosterRow': own,
  'POST rosterRow': own,
  'POST rosterImport': own,
  'POST rosterPaste': own,
  'GET rosterTemplate': own,
  'GET attachments': own,
  'GET upload': own,
  'POST removeFile': own,
  'GET check': own,
  'POST check': own,
  'GET submitted': own,
  'GET withdraw': own,
  'POST withdraw': own,
  'GET appeal': own,
  'POST appeal': own,
  'GET change': own,
  'POST change': own,
  'GET exit': own,
  'POST exit': own,
  'GET funding': own,
  'POST funding': own,
  'GET practice': own,
  'POST practice': own,
  'GET fundingList': open,
  'GET practices': open,
  'GET publishedPractice': all(404),
  'GET filingUpload': own,
  'POST removeFilingFile': own,
  'GET link': all(404),
  'POST resend': all(404),
  'GET task': own,
  'POST task': own,
  'POST decide': own,
  'POST decisionCode': own,
  'GET decided': own,
  'POST contacts': own,
  'GET delegate': own,
  'POST delegate': own,
  'GET extend': own,
  'POST extend': own,
  'POST recall': own,
  'POST recallRecommendation': own,
  'GET file': all(404),
  'GET taskUpload': own,
  'POST removeTaskFile': own,
  'GET staff': { ...signedIn('served'), 'other applicant': 403 },
  'GET staffBatch': { ...signedIn('served'), 'other applicant': 403 },
  'GET staffCase': { ...own, 'other applicant': 403 },
  'GET document': own,
  'GET park': own,
  'GET parkReport': own,
  'GET staffReport': { ...own, 'other applicant': 403 },
  'GET monitoring': { ...signedIn('served'), 'other applicant': 403 },
  'GET monitoringTable': { ...signedIn('served'), 'other applicant': 403 },
  'GET demands': { ...signedIn('served'), 'other applicant': 403 },
  'GET parkRoster': own,
  'GET parkRosterTable': own,
  'POST parkRosterImport': own,
  'GET parkRosterRow': own,
  'POST parkRosterRow': own,
  'GET parkRosterLeave': own,
  'POST parkRosterLeave': own,
  'GET parkRosterConvert': own,
  'POST parkRosterConvert': own,
  'POST parkRosterInvite': own,
  'GET parkRosterUpload': own,
  'POST removeRosterFile': own,
  'GET parkRosterInvitations': own,
  'POST parkRosterInvitations': own,
  'GET staffRoster': { ...own, 'other applicant': 403 },
  'GET staffRosterTable': { ...own, 'other applicant': 403 },
  'GET staffRosterRow': { ...own, 'other applicant': 403 },
  'POST staffRosterRow': { ...own, 'other applicant': 403 },
  'GET staffParks': { ...signedIn('served'), 'other applicant': 403 },
  'GET staffPark': { ...own, 'other applicant': 403 },
  'GET evaluation': own,
  'GET results': open,
  'GET surveyLink': all(404),
  'GET survey': all(404),
  'POST survey': all(404),
  'GET programme': open,
  'GET programmeChart': all(404),
  'GET staffProgramme': { ...signedIn('served'), 'other applicant': 403 },
  'GET staffFigures': { ...signedIn('served'), 'other applicant': 403 },
  'GET staffChart': { ...signedIn(404), 'other applicant': 403 },
  'GET figure': { ...signedIn('served'), 'other applicant': 403 },
  'GET figureCsv': { ...signedIn('served'), 'other applicant': 403 },
  'GET figureXlsx': { ...signedIn('served'), 'other applicant': 403 },
  'GET titleAct': { ...own, 'other applicant': 403 },
  'POST titleAct': { ...own, 'other applicant': 403 },
  'GET ledgers': own,
  'GET ledger': own,
  'GET ledgerTable': own,
  'POST ledgerImport': own,
  'POST ledgerPaste': own,
  'GET ledgerRow': own,
  'POST ledgerRow': own,
  'GET ledgerUpload': own,
  'POST removeLedgerFile': own,
  'GET staffLedgers': { ...own, 'other applicant': 403 },
  'GET staffLedger': { ...own, 'other applicant': 403 },
  'GET staffLedgerTable': { ...own, 'other applicant': 403 },
  'GET staffLedgerRow': { ...own, 'other applicant': 403 },
  'POST staffLedgerRow': { ...own, 'other applicant': 403 },
  'POST staffLedgerImport': { ...own, 'other applicant': 403 },
  'POST staffLedgerPaste': { ...own, 'other applicant': 403 },
  'GET staffLedgerUpload': { ...own, 'other applicant': 403 },
  'POST removeStaffLedgerFile': { ...own, 'other applicant': 403 },
  'GET staffEvaluation': { ...own, 'other applicant': 403 },
  'GET evaluations': { ...signedIn('served'), 'other applicant': 403 },
  'GET yearRanking': { ...signedIn(404), 'other applicant': 403 },
  'GET yearRankingCsv': signedIn(403),
  'GET register': open,
  'GET registerTable': open,
  'GET title': all(404),
  'GET staffHistory': { ...own, 'other applicant': 403 },
  'POST staffContacts': { ...own, 'other applicant': 403 },
  'GET staffScore': signedIn(403),
  'GET standings': signedIn(403),
  'GET standingsCsv': signedIn(403),
  'GET rubrics': signedIn(403),
  'POST rubrics': signedIn(403),
  'GET rubric': signedIn(403),
  'POST rubric': signedIn(403),
  'POST publishRubric': signedIn(403),
  'GET simulateRubric': signedIn(403),
  'GET notices': open,
  'GET notice': all(404),
  'GET objectionStart': all(404),
  'POST objectionStart': all(404),
  'GET objection': all(409),
  'POST objection': all(409),
  'POST objectionSubmit': all(409),
  'GET objectionUpload': all(409),
  'POST removeObjectionFile': all(409),
  'POST objector': own,
  'GET staffNotice': signedIn(403),
  'POST staffNotice': signedIn(403),
  'GET removeSheet': signedIn(403),
  'POST removeSheet': signedIn(403),
  'GET staffNoticeRow': signedIn(403),
  'POST staffNoticeRow': signedIn(403),
  'POST staffObjector': signedIn(403),
  'GET expertHome': signedIn(403),
  'GET experts': signedIn(403),
  'GET expertTemplate': signedIn(403),
  'POST expertImport': signedIn(403),
  'GET newExpert': signedIn(403),
  'POST newExpert': signedIn(403),
  'GET expert': signedIn(403),
  'POST expert': signedIn(403),
  'POST expertStatus': signedIn(403),
}

const started = await startProduct()
const [park, other] = [await applied(started, parkIn('500101')), await applied(started, parkIn('500102'))]
const { taskId } = await park.open(park.handler)
const officer = createBrowser(started.product.url)
await signIn(started.product, officer, other.handler.email)
const callers: Readonly<Record<Caller, Browser>> = {
  anybody: createBrowser(started.product.url),
  'other applicant': other.applicant.browser,
  'officer of another district': officer,
  'holder of another link': (await other.open(other.handler)).browser,
}
const requests = requestsFor({ id: park.id, taskId, fileId: `${park.id}~fil_licence` })

function outcomeOf({ status, url }: Page): Outcome | number {
  // A post is kept on a page that asks to sign in first.
  if (url.startsWith('/sign-in?') || status === 401) return 'sign-in'
  return status === 200 ? 'served' : status
}

test('every operation has an expectation for every kind of caller', () => {
  expect(Object.keys(expectations).sort()).toEqual([...operationNames].sort())
})

test.each(Object.keys(callers) as Caller[])('%s gets no further than may be', async (caller) => {
  const browser = callers[caller]
  const found: [string, Outcome | number][] = []
  const untouched = operationNames.filter((name) => name !== 'POST signOut')
  for (const name of untouched) {
    const { path, fields } = requests[name]
    const page = name.startsWith('GET') ? await browser.get(path) : await browser.post(path, fields)
    found.push([name, outcomeOf(page)])
  }
  expect(found).toEqual(untouched.map((name) => [name, expectations[name][caller]]))
})

test('nothing of the case changed', async () => {
  const items = [...(await dump(started.local)).values()].filter(({ PK }) => String(PK).includes(park.id))
  const history = items.filter(({ SK }) => String(SK).startsWith('EVENT#'))
  expect(history.map(({ type }) => type)).toEqual([
    'application.created',
    'application.submitted',
    'task.opened',
  ])
  expect(await park.applicant.status(park.id)).toBe('awaiting-acceptance')
})
