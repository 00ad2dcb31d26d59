const firms = (n: number) => (n === 1 ? '1 firm' : `${n} firms`)

export const invitations = {
  title: 'Ask firms for their figures of the year',
  open: 'Ask firms for their figures of the year',
  where: (year: number, n: number) => `${firms(n)} in the park without figures of ${year}`,
  asked: (n: number) => `Check the list and ask ${firms(n)}`,
  addresses: (n: number) => `Enter the mail addresses of ${firms(n)}`,
  next: 'Each firm gets a link by mail and has 15 working days for its figures, certificates and digital level, and to check the rest',
  toAsk: 'Will be asked',
  waiting: 'Were asked and have not answered yet',
  unreachable: 'Have no mail address and cannot be asked',
  contact: 'Mail address',
  none: 'Not given',
  submit: (n: number) => `Ask ${n === 1 ? 'this firm' : `these ${n} firms`}`,
  invited: (n: number, unreachable: number) =>
    `${firms(n)} asked${unreachable > 0 ? `; ${firms(unreachable)} without a mail address not asked` : ''}`,
}
