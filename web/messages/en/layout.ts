import { WORK_PLAN } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'
import type { layout as zh } from '#web/messages/zh-CN/layout.ts'

export const layout: typeof zh = {
  product: 'Chongqing SME ecosystem homes · application and assessment',
  programme: 'Chongqing SME ecosystem homes',
  service: 'Application and assessment',
  description:
    'Apply online to become a Chongqing SME ecosystem home; district recommendation and city assessment',
  skip: 'Skip to main content',
  navigation: 'Main navigation',
  home: 'Home',
  notices: 'Notices',
  register: 'Register',
  signIn: 'Sign in',
  signOut: 'Sign out',
  myApplications: 'My applications',
  myTasks: 'Waiting for me',
  otherLanguage: '中文',
  basis: `Basis: work plan 2024–2027 for SME ecosystem homes (${WORK_PLAN.docNo}), written ${formatDate('en', WORK_PLAN.writtenOn)}, issued ${formatDate('en', WORK_PLAN.printedOn)}, public`,
  provisionalNote:
    'Dates marked “provisional” fall in a year whose official working-day calendar has not been published yet.',
  host: 'Chongqing Municipal Commission of Economy and Information Technology',
}
