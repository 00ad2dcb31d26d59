export const letters = {
  title: 'Official letters',
  designation: 'Letter of designation (Word document)',
  certificate: 'Certificate (Word document)',
  declined: 'Letter of refusal (Word document)',
  reply: (no: string) => `Answer to the objection ${no} (Word document)`,
  register: 'Page in the register',
}
