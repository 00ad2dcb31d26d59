import type * as zh from '#web/messages/zh-CN/portal.ts'

export const home: typeof zh.home = {
  title: 'Apply to become a Chongqing SME ecosystem home',
  lead: 'For clearly bounded, contiguous parks of moderate size with distinct industries for small and medium-sized enterprises. The park’s operator, an independent legal entity, applies online.',
  where: (count) =>
    count > 0 ? `${count} ${count === 1 ? 'batch is' : 'batches are'} open` : 'No batch is open',
  asked: 'Choose a batch, sign in and fill in the application',
  next: 'Application → district recommendation → city desk review → experts → public notice → designation',
  open: 'Open batches',
  none: 'No batch is open at present. New batches are announced here.',
  until: (time) => `Closes ${time}`,
  chain: 'The steps',
  steps: [
    [
      'Application',
      'The operator fills in the form, the roster of enterprises and the attachments',
      'While the batch is open',
    ],
    ['District acceptance', 'The district accepts, or tells once what must be corrected', '5 working days'],
    [
      'District recommendation',
      'The district checks the facts, asks other departments and recommends',
      '10 working days',
    ],
    ['City desk review', 'The city commission checks the documents and the veto items', '10 working days'],
    [
      'Expert assessment',
      'Experts score against the rubric; a site visit where needed',
      'About 30 working days',
    ],
    [
      'Notice and designation',
      'Designated when the public notice ends without objection',
      'Notice of at least 5 working days',
    ],
  ],
  step: 'Step',
  what: 'What happens',
  time: 'How long',
  need: 'Have ready',
  needs: [
    'The operator’s licence and unified social credit code',
    'The boundary map and its coordinates (GeoJSON)',
    'The development plan, title or lease, and last year’s accounts',
    'The roster of all enterprises and teams (a spreadsheet can be imported)',
  ],
  start: 'Sign in and apply',
}

export const batch: typeof zh.batch = {
  where: 'Batch',
  open: (time) => `Open until ${time}`,
  closed: 'Closed',
  future: (time) => `Opens ${time}`,
  asked: 'Sign in, start an application and submit it in time',
  next: 'After you submit, the district commission decides whether to accept',
  window: 'Open',
  history: 'Changes',
  reason: (words) => `reason: ${words}`,
  opens: 'Opening',
  closes: 'Closing',
  name: 'Name',
  settings: 'Other settings changed, such as days, panel or rounds',
  moved: (what, before, after) => `${what} moved from ${before} to ${after}`,
  district: 'Districts recommend by',
  quota: 'Most recommendations per district',
  noQuota: 'No limit',
  attachments: 'Attachments',
  needed: 'Needed',
  required: 'Required',
  optional: 'Optional',
  forms: 'Forms',
  messages: (form) => `Messages “${form}” can produce`,
  start: 'Sign in and apply',
}

export const signIn: typeof zh.signIn = {
  title: 'Sign in',
  asked: 'Give your email address to receive a code',
  where: 'Not signed in',
  next: 'The code is mailed to you and is valid for 10 minutes',
  email: 'Email address',
  emailHint: 'An account is made when you first use it, like name@example.com',
  submit: 'Send the code',
  codeTitle: 'Enter the code',
  codeAsked: 'Enter the 6 digits from the mail',
  codeWhere: (email) => `A code was sent to ${email}`,
  codeNext: 'Then you see your applications',
  code: 'Code',
  codeHint: '6 digits, valid for 10 minutes',
  codeSubmit: 'Sign in',
  other: 'Use another address, or send again',
}

export const failures: typeof zh.failures = {
  notFound: {
    title: 'Page not found',
    why: 'The address may be incomplete, or the page has moved.',
    remedy: 'Check the address or start from the home page.',
  },
  forbidden: {
    title: 'Not for you to see',
    why: 'This does not belong to your applications or your office.',
    remedy: 'Sign in with the registered address, or ask the commission.',
  },
  badRequest: {
    title: 'This could not be processed',
    why: 'What was sent is incomplete, or the page is too old.',
    remedy: 'Go back, reload the page and send it again. Saved drafts are not affected.',
  },
  tooMany: {
    title: 'Too many requests',
    why: 'There were too many requests in a short time.',
    remedy: 'Please wait a few minutes and try again.',
  },
  serverError: {
    title: 'The system cannot do this just now',
    why: 'The fault is ours and has been recorded.',
    remedy: 'Nothing saved is lost. Try again later; if it persists, give the reference below.',
  },
  retry: (seconds) => `You can try again in about ${seconds} seconds.`,
  reference: 'Reference',
  home: 'Home',
}

export const formMessages: typeof zh.formMessages = {
  title: (form) => `Messages “${form}” can produce`,
  where: (count) => `${count} messages`,
  next: 'When something is wrong, one of these is shown beside it',
  code: 'Code',
  zh: 'Chinese',
  en: 'English',
}
