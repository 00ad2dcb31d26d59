export const home = {
  title: '重庆市中小企业生态家园申报',
  lead: '面向四至界限清晰、集中连片、规模适中、产业特色鲜明的中小企业空间载体，由具有独立法人资格的园区运营管理机构在线申报。',
  where: (count: number) => (count > 0 ? `${count} 个申报批次正在受理` : '目前没有开放的申报批次'),
  asked: '选择批次，登录后填写申报书',
  next: '申报 → 区县审核推荐 → 市级形式审查 → 专家评审 → 公示 → 认定',
  open: '开放的申报批次',
  none: '目前没有开放的申报批次。新批次开放时在此公布。',
  until: (time: string) => `申报截止：${time}`,
  chain: '办理环节',
  steps: [
    ['申报', '园区运营管理机构填写申报书，登记入园企业名册，上传附件', '申报期内'],
    ['区县受理', '所在区县经济信息委受理，或一次性告知需要补正的内容', '5 个工作日'],
    ['区县审核推荐', '区县核查真实性、征求部门意见并推荐', '10 个工作日'],
    ['市级形式审查', '市经济信息委审查材料和一票否决项', '10 个工作日'],
    ['专家评审', '专家按评分标准评审，必要时实地核查', '约 30 个工作日'],
    ['公示与认定', '公示无异议后认定', '公示不少于 5 个工作日'],
  ],
  step: '环节',
  what: '办理内容',
  time: '时限',
  need: '申报前请准备',
  needs: [
    '运营管理机构的营业执照或法人证书、统一社会信用代码',
    '四至范围图和坐标文件（GeoJSON）',
    '创建方案、场地权属或租赁合同、上年度财务报表',
    '全部入园企业和科创团队的名册（可用电子表格导入）',
  ],
  start: '登录并申报',
}

export const batch = {
  where: '申报批次',
  open: (time: string) => `申报中，${time} 截止`,
  closed: '申报已截止',
  future: (time: string) => `${time} 开始申报`,
  asked: '登录后新建申报，在截止前提交',
  next: '提交后由所在区县经济信息委受理',
  window: '申报时间',
  district: '区县推荐截止',
  quota: '每个区县推荐数量上限',
  noQuota: '不限',
  attachments: '附件清单',
  needed: '要求',
  required: '必附',
  optional: '可选',
  forms: '表单',
  messages: (form: string) => `《${form}》可能出现的提示`,
  start: '登录并申报',
}

export const signIn = {
  title: '登录',
  asked: '填写邮箱，获取一次性验证码',
  where: '尚未登录',
  next: '验证码发送到您的邮箱，10 分钟内有效',
  email: '邮箱',
  emailHint: '首次使用即自动建立账户，例如 name@example.com',
  submit: '发送验证码',
  codeTitle: '输入验证码',
  codeAsked: '输入邮件中的 6 位数字',
  codeWhere: (email: string) => `验证码已发送到 ${email}`,
  codeNext: '验证后进入“我的申报”',
  code: '验证码',
  codeHint: '6 位数字，10 分钟内有效',
  codeSubmit: '登录',
  other: '换一个邮箱，或重新发送',
}

export const failures = {
  notFound: {
    title: '没有找到页面',
    why: '地址可能不完整，或页面已经移走。',
    remedy: '请核对地址，或从首页进入。',
  },
  forbidden: {
    title: '没有查看权限',
    why: '此内容不属于您的申报或办理范围。',
    remedy: '如确需查看，请用登记的邮箱登录，或联系主办单位。',
  },
  badRequest: {
    title: '无法处理此次提交',
    why: '提交的内容不完整，或页面已经过期。',
    remedy: '请返回上一页，刷新后再提交。已保存的草稿不受影响。',
  },
  tooMany: {
    title: '操作过于频繁',
    why: '短时间内的请求太多。',
    remedy: '请稍等几分钟再试。',
  },
  serverError: {
    title: '系统暂时不能处理',
    why: '问题出在系统一方，已经记录。',
    remedy: '已保存的内容不会丢失。请稍后再试；如仍不能办理，请提供下面的编号。',
  },
  retry: (seconds: number) => `约 ${seconds} 秒后可以再试。`,
  reference: '问题编号',
  home: '返回首页',
}

export const formMessages = {
  title: (form: string) => `《${form}》可能出现的提示`,
  where: (count: number) => `共 ${count} 条提示`,
  next: '填写时如有错误，会在对应位置显示其中一条',
  code: '编号',
  zh: '中文',
  en: 'English',
}
