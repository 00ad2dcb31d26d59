export const contacts = {
  title: '联系电话',
  asked: '仅用于办理本件申报，不得用于其他用途',
  next: '本次查看已记入办理过程',
  masked: '申报书中的联系电话已隐去中间数字。',
  reveal: '查看联系电话（留存记录）',
}
