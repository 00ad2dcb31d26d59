export const letters = {
  title: '文书',
  designation: '认定通知（Word 文档）',
  certificate: '证书（Word 文档）',
  declined: '不予认定通知（Word 文档）',
  reply: (no: string) => `异议 ${no} 答复函（Word 文档）`,
  register: '名录中的页面',
}
