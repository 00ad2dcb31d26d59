export const signedOut = {
  title: '登录已过期',
  where: '您填写的内容还在本页，尚未保存',
  asked: '在新窗口登录，再回到本页点击“再次提交”',
  askedLink: '重新打开邮件中的办理链接，再回到本页点击“再次提交”',
  next: '登录后内容照常保存或提交，不会丢失',
  signIn: '在新窗口登录',
  again: '再次提交',
}
