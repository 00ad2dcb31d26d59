import type * as zh from '#web/messages/zh-CN/filings.ts'

export const filings: typeof zh.filings = {
  appeal: {
    asked: 'Say why the decision is wrong, and hand the appeal in',
    next: 'Within 5 working days it is accepted or not; then people who did not decide review it within 15 working days',
    submit: 'Hand in the appeal',
    back: 'Do not appeal, go back',
  },
  change: {
    asked: 'While the title lives, report an important change within three months of it',
    next: 'The district verifies it, the city decides, and you are told by mail',
    submit: 'Hand in the report',
    back: 'Do not report, go back',
  },
  exit: {
    asked: 'Give the reason and upload the sealed request',
    next: 'The district is heard; once the city agrees the title ends, its record stays, and you may apply again in a later batch',
    submit: 'Ask to give the title back',
    back: 'Keep the title, go back',
  },
  funding: {
    asked: 'Describe the project, the amount and its targets, attach the papers and hand the request in',
    next: 'The district checks it, the city decides; what is to be supported is listed for 5 working days before it is paid',
    submit: 'Hand in the request',
    back: 'Do not ask, back to the park',
  },
  practice: {
    asked: 'Say what the problem was, what was done and what came of it',
    next: 'The district checks it and the firm named consents; the city selects, and selected cases are published',
    submit: 'Hand in the case',
    back: 'Do not offer it, back to the park',
  },
  documents: 'Documents',
  documentsHint: 'Save the draft before you upload documents',
  save: 'Save draft',
}
