export const contacts = {
  title: 'Telephone numbers',
  asked: 'To be used for this case only',
  next: 'That you saw them is on record',
  masked: 'Telephone numbers in the application are masked.',
  reveal: 'Show telephone numbers (recorded)',
}
