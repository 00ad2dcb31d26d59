import type * as zh from '#web/messages/zh-CN/seats.ts'

export const seats: typeof zh.seats = {
  title: (n) => `Panel ${n}`,
  status: {
    proposed: 'to be confirmed',
    assessing: 'assessing',
    assessed: 'has assessed',
    void: 'review void',
    replaced: 'drawn again',
    withdrawn: 'ended, the park withdrew',
  },
  no: 'Seat',
  name: 'Name',
  unit: 'Unit',
  state: 'State',
  states: {
    waiting: 'Reserve',
    invited: 'Invited',
    accepted: 'Accepted',
    scored: 'Scored',
    declined: 'Declined',
    recused: 'Stepped aside',
    overdue: 'Did not answer in time',
    removed: 'Removed',
  },
  proposed: 'To be confirmed',
  reason: 'Reason',
  total: 'Judged points',
  pending: 'What each sheet gave is shown once all are in.',
  remove: 'Remove',
  none: 'No experts.',
}

export const removeSheet: typeof zh.removeSheet = {
  title: 'Remove an expert’s sheet',
  where: (name, state) => `${name}: ${state}`,
  asked: 'Say which tie to the park was found',
  next: 'The sheet is left out, the means are made anew and the supervisor is told; with fewer than three valid sheets the review is void and a new panel is drawn',
  reason: 'Reason',
  reasonHint: 'At least 20 characters: the tie that was found and what shows it',
  confirm: 'Type your own name to confirm',
  confirmHint: (name) => `Registered as: ${name}`,
  confirmWrong: 'Type your own name as registered to confirm',
  submit: 'Remove this expert’s sheet',
  keep: 'Do not remove it; back to the case',
}
