import type { titleActs as zh } from '#web/messages/zh-CN/title-acts.ts'

export const titleActs: typeof zh = {
  heading: 'The title',
  keep: 'Back to the park',
  reason: 'Reason',
  reasonHint: 'At least 20 characters; it is kept in the record and told to the park',
  confirm: 'Type your own name to confirm',
  confirmHint: (name) => `Registered as: ${name}`,
  confirmWrong: 'Type your own name as registered to confirm',
  refused: 'The present state of the title does not allow it',
  acts: {
    warn: {
      title: 'Warn',
      asked: 'Say what the warning is for',
      next: 'The title is put under a warning and the park and its district are told; it has no priority for funds until then',
      submit: 'Warn the park',
    },
    lift: {
      title: 'Lift the warning',
      asked: 'Say how the reason for the warning is gone',
      next: 'The title is valid again; the park and its district are told',
      submit: 'Lift the warning',
    },
    rectification: {
      title: 'Order a rectification',
      asked: 'Say what it is for',
      next: 'The notice comes next: problems, due date and consequence; with the notice the title is under rectification',
      submit: 'Begin the rectification',
    },
    removal: {
      title: 'Begin a revocation',
      asked: 'Say what it is for',
      next: 'The head of division proposes, the park is heard for 5 working days, then the leadership decides',
      submit: 'Begin the revocation',
    },
    renewal: {
      title: 'Review before the end',
      asked: 'Say why it begins early',
      next: 'The review comes next: three more years, or no more',
      submit: 'Begin the review',
    },
  },
  standing: 'What the title allows',
  funds: 'May ask for funds',
  practice: 'May offer a best-practice case',
  counted: 'Counts for the targets',
  priority: 'Has priority',
  yes: 'Yes',
  no: 'No',
}
