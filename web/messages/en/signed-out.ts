export const signedOut = {
  title: 'Your session has ended',
  where: 'What you typed is still on this page and not yet saved',
  asked: 'Sign in in a new window, then come back and submit again',
  askedLink: 'Open the link in the mail again, then come back and submit again',
  next: 'Once you are back in, it is saved or submitted as usual; nothing is lost',
  signIn: 'Sign in in a new window',
  again: 'Submit again',
}
