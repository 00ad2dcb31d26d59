export const pipeline = {
  over: '申报进度',
  where: (count: number) => `共 ${count} 件申报`,
  next: '点击环节查看该环节的申报；点击园区查看办理过程',
  stages: '各环节件数',
  stage: '环节',
  count: '件数',
  cases: '申报列表',
  none: '没有符合条件的申报。',
  noStages: '没有环节。',
  park: '园区',
  number: '申报编号',
  district: '区县',
  clusters: '产业集群',
  days: '本环节已历（工作日）',
  total: '总分',
  all: '全部',
  show: '筛选',
  scored: '未评分',
  batches: '申报批次',
  batch: '批次',
  overdue: '已超期',
}

export const versions = {
  title: '版本对比',
  from: '对比版本',
  to: '与版本',
  compare: '对比',
  round: (n: number) => `第 ${n} 次提交`,
  none: '这两个版本没有差别。',
}

export const documents = {
  title: '材料清单',
  name: '文件',
  part: '所属材料',
  size: '大小',
  at: '收到时间',
  none: '没有材料。',
  open: '正在办理',
  noneOpen: '目前没有正在办理的事项。',
  who: '受理人',
  due: '截止',
  score: '评分及其依据',
  history: '下载过程记录（JSON）',
}

export const expertHome = {
  over: (name: string) => `评审专家 ${name}`,
  secret: '评审材料和评审情况须保密，不得复制、转发或告知他人。',
}
