export const invitations = {
  title: '邀请企业填报年度数据',
  open: '邀请企业填报年度数据',
  where: (year: number, n: number) => `${n} 家在园企业缺 ${year} 年度经营数据`,
  asked: (n: number) => `核对名单后邀请 ${n} 家企业填报`,
  addresses: (n: number) => `补填 ${n} 家企业的联系邮箱`,
  next: '企业收到邮件后，15 个工作日内通过链接填报年度经营、资质和数字化情况，并核对其他信息',
  toAsk: '将要邀请',
  waiting: '已邀请，等待填报',
  unreachable: '没有联系邮箱，无法邀请',
  contact: '联系邮箱',
  none: '未填写',
  submit: (n: number) => `邀请这 ${n} 家企业`,
  invited: (n: number, unreachable: number) =>
    `已邀请 ${n} 家企业${unreachable > 0 ? `；${unreachable} 家没有联系邮箱，未邀请` : ''}`,
}
