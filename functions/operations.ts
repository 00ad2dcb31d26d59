import type { Route } from '#web/routes.ts'

export type HttpFunction =
  | 'public'
  | 'applicants'
  | 'links'
  | 'staff'
  | 'letters'
  | 'parks'
  | 'programme'
  | 'figures'

/** Who may call an operation; the dispatcher enforces it before any handler runs. */
export type Access = 'anyone' | 'signed-in' | 'officer' | 'task-holder' | 'reader'

export interface Operation {
  readonly fn: HttpFunction
  readonly access: Access
}

/** Every operation of the site: method and route → the function that answers it and who may call it. */
export const operations = {
  'GET home': { fn: 'public', access: 'anyone' },
  'GET batch': { fn: 'public', access: 'anyone' },
  'GET signIn': { fn: 'public', access: 'anyone' },
  'POST signIn': { fn: 'public', access: 'anyone' },
  'GET signInCode': { fn: 'public', access: 'anyone' },
  'POST signInCode': { fn: 'public', access: 'anyone' },
  'POST signOut': { fn: 'public', access: 'anyone' },
  'POST language': { fn: 'public', access: 'anyone' },
  'GET formMessages': { fn: 'public', access: 'anyone' },
  'GET formSchema': { fn: 'public', access: 'anyone' },
  'GET openapi': { fn: 'public', access: 'anyone' },
  'GET asset': { fn: 'public', access: 'anyone' },
  'GET applications': { fn: 'applicants', access: 'signed-in' },
  'POST applications': { fn: 'applicants', access: 'signed-in' },
  'GET application': { fn: 'applicants', access: 'signed-in' },
  'GET section': { fn: 'applicants', access: 'signed-in' },
  'POST section': { fn: 'applicants', access: 'signed-in' },
  'GET roster': { fn: 'applicants', access: 'signed-in' },
  'GET rosterRow': { fn: 'applicants', access: 'signed-in' },
  'POST rosterRow': { fn: 'applicants', access: 'signed-in' },
  'POST rosterImport': { fn: 'applicants', access: 'signed-in' },
  'POST rosterPaste': { fn: 'applicants', access: 'signed-in' },
  'GET rosterTemplate': { fn: 'applicants', access: 'signed-in' },
  'GET attachments': { fn: 'applicants', access: 'signed-in' },
  'GET upload': { fn: 'applicants', access: 'signed-in' },
  'POST removeFile': { fn: 'applicants', access: 'signed-in' },
  'GET check': { fn: 'applicants', access: 'signed-in' },
  'POST check': { fn: 'applicants', access: 'signed-in' },
  'GET submitted': { fn: 'applicants', access: 'signed-in' },
  'GET withdraw': { fn: 'applicants', access: 'signed-in' },
  'POST withdraw': { fn: 'applicants', access: 'signed-in' },
  'GET appeal': { fn: 'applicants', access: 'signed-in' },
  'POST appeal': { fn: 'applicants', access: 'signed-in' },
  'GET change': { fn: 'applicants', access: 'signed-in' },
  'POST change': { fn: 'applicants', access: 'signed-in' },
  'GET exit': { fn: 'applicants', access: 'signed-in' },
  'POST exit': { fn: 'applicants', access: 'signed-in' },
  'GET filingUpload': { fn: 'applicants', access: 'signed-in' },
  'POST removeFilingFile': { fn: 'applicants', access: 'signed-in' },
  'GET link': { fn: 'links', access: 'anyone' },
  'POST resend': { fn: 'links', access: 'anyone' },
  'GET task': { fn: 'links', access: 'task-holder' },
  'POST task': { fn: 'links', access: 'task-holder' },
  'POST decide': { fn: 'links', access: 'task-holder' },
  'POST decisionCode': { fn: 'links', access: 'task-holder' },
  'GET decided': { fn: 'links', access: 'task-holder' },
  'POST contacts': { fn: 'links', access: 'task-holder' },
  'GET delegate': { fn: 'links', access: 'task-holder' },
  'POST delegate': { fn: 'links', access: 'task-holder' },
  'GET extend': { fn: 'links', access: 'task-holder' },
  'POST extend': { fn: 'links', access: 'task-holder' },
  'POST recall': { fn: 'links', access: 'task-holder' },
  'POST recallRecommendation': { fn: 'links', access: 'task-holder' },
  'GET file': { fn: 'links', access: 'reader' },
  'GET taskUpload': { fn: 'links', access: 'task-holder' },
  'POST removeTaskFile': { fn: 'links', access: 'task-holder' },
  'GET staff': { fn: 'staff', access: 'officer' },
  'GET staffBatch': { fn: 'staff', access: 'officer' },
  'GET staffCase': { fn: 'staff', access: 'officer' },
  'POST staffContacts': { fn: 'staff', access: 'officer' },
  'GET document': { fn: 'letters', access: 'signed-in' },
  'GET removeSheet': { fn: 'staff', access: 'officer' },
  'POST removeSheet': { fn: 'staff', access: 'officer' },
  'GET park': { fn: 'parks', access: 'signed-in' },
  'GET staffParks': { fn: 'programme', access: 'officer' },
  'GET staffPark': { fn: 'programme', access: 'officer' },
  'GET programme': { fn: 'public', access: 'anyone' },
  'GET programmeChart': { fn: 'figures', access: 'anyone' },
  'GET staffProgramme': { fn: 'programme', access: 'officer' },
  'GET staffFigures': { fn: 'programme', access: 'officer' },
  'GET staffChart': { fn: 'figures', access: 'officer' },
  'GET figure': { fn: 'programme', access: 'officer' },
  'GET figureCsv': { fn: 'programme', access: 'officer' },
  'GET figureXlsx': { fn: 'programme', access: 'officer' },
  'GET register': { fn: 'public', access: 'anyone' },
  'GET registerTable': { fn: 'public', access: 'anyone' },
  'GET title': { fn: 'public', access: 'anyone' },
  'GET staffScore': { fn: 'staff', access: 'officer' },
  'GET standings': { fn: 'staff', access: 'officer' },
  'GET standingsCsv': { fn: 'staff', access: 'officer' },
  'GET rubrics': { fn: 'staff', access: 'officer' },
  'POST rubrics': { fn: 'staff', access: 'officer' },
  'GET rubric': { fn: 'staff', access: 'officer' },
  'POST rubric': { fn: 'staff', access: 'officer' },
  'POST publishRubric': { fn: 'staff', access: 'officer' },
  'GET simulateRubric': { fn: 'staff', access: 'officer' },
  'GET notices': { fn: 'public', access: 'anyone' },
  'GET notice': { fn: 'public', access: 'anyone' },
  'GET objectionStart': { fn: 'links', access: 'anyone' },
  'POST objectionStart': { fn: 'links', access: 'anyone' },
  'GET objection': { fn: 'links', access: 'anyone' },
  'POST objection': { fn: 'links', access: 'anyone' },
  'POST objectionSubmit': { fn: 'links', access: 'anyone' },
  'GET objectionUpload': { fn: 'links', access: 'anyone' },
  'POST removeObjectionFile': { fn: 'links', access: 'anyone' },
  'POST objector': { fn: 'links', access: 'task-holder' },
  'GET staffNotice': { fn: 'staff', access: 'officer' },
  'POST staffNotice': { fn: 'staff', access: 'officer' },
  'GET staffNoticeRow': { fn: 'staff', access: 'officer' },
  'POST staffNoticeRow': { fn: 'staff', access: 'officer' },
  'POST staffObjector': { fn: 'staff', access: 'officer' },
  'GET staffHistory': { fn: 'staff', access: 'officer' },
  'GET expertHome': { fn: 'staff', access: 'signed-in' },
  'GET experts': { fn: 'staff', access: 'officer' },
  'GET expertTemplate': { fn: 'staff', access: 'officer' },
  'POST expertImport': { fn: 'staff', access: 'officer' },
  'GET newExpert': { fn: 'staff', access: 'officer' },
  'POST newExpert': { fn: 'staff', access: 'officer' },
  'GET expert': { fn: 'staff', access: 'officer' },
  'POST expert': { fn: 'staff', access: 'officer' },
  'POST expertStatus': { fn: 'staff', access: 'officer' },
} as const satisfies { readonly [Name in `${'GET' | 'POST'} ${Route}`]?: Operation }

export type OperationName = keyof typeof operations
export type OperationOf<F extends HttpFunction> = {
  [Name in OperationName]: (typeof operations)[Name]['fn'] extends F ? Name : never
}[OperationName]

export const operationNames = Object.keys(operations) as OperationName[]
