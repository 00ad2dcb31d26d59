export const appeal = {
  asked: 'Say why the decision is wrong, and hand the appeal in',
  next: 'Within 5 working days it is accepted or not; then people who did not decide review it within 15 working days',
  submit: 'Hand in the appeal',
  back: 'Do not appeal, go back',
}
