export const common = {
  colon: '：',
  comma: '、',
  semicolon: '；',
  errorPrefix: '有误：',
  problems: (count: number) => `有 ${count} 处需要更正`,
  problemsIn: (part: string, count: number) => `${part}：${count} 处`,
  optional: '（选填）',
  yes: '是',
  no: '否',
  noFiles: '没有文件',
  pages: '分页',
  previousPage: '上一页',
  nextPage: '下一页',
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  back: '返回',
  change: '修改',
  view: '查看',
  cancel: '取消',
  caseNo: '申报编号',
  reason: '理由',
  you: '您',
  typedName: '请输入您的姓名以确认',
}

export const due = {
  provisional: '（暂定）',
  today: '（今天截止）',
  left: (days: number) => `（还有 ${days} 个工作日）`,
  late: (days: number) => `（已超期 ${days} 个工作日）`,
}

export const brief = {
  where: '目前状态',
  asked: '需要您做',
  nothing: '目前不需要您办理',
  by: '截止：',
  next: '接下来',
}

export const timeline = { internal: '内部' }

export const progress = { label: '办理进度', done: '（已完成）' }

export const fields = {
  unanswered: '未填写',
  notYet: '保存后自动计算',
  /** Words the system works out. */
  workedOut: { 大型: '大型', 中型: '中型', 小型: '小型', 微型: '微型' },
  guide: '评分标准',
  locked: '本次补正未开放修改',
  limit: (count: number) => `不超过 ${count.toLocaleString('en-US')} 个字`,
  left: '还可以输入 {n} 个字',
  over: '超出 {n} 个字',
  pick: '请选择',
  several: '可多选。',
  from: '开始日期',
  to: '结束日期',
  until: '至',
  upload: '上传文件',
  boundaryHint: '粘贴 GeoJSON 格式的 Polygon 或 MultiPolygon，坐标顺序为经度、纬度。',
  outline: (parcels: number, points: number) => `${parcels} 个地块，${points} 个坐标点（上北下南）`,
  whenIs: (label: string, words: readonly string[]) => `“${label}”选择“${words.join('”或“')}”时填写`,
  whenNot: (label: string, words: readonly string[]) => `“${label}”不是“${words.join('”“')}”时填写`,
  row: (index: number) => `第 ${index} 行`,
  rowPattern: '第 {n} 行',
  noRows: '没有需要逐条处理的内容',
  addRow: '增加一行',
  remove: '删除本行',
  removeRow: (index: number) => `保存时删除第 ${index} 行`,
}

/** Units whose word differs between the languages. */
export const units = {
  万元: '万元',
  人: '人',
  家: '家',
  个: '个',
  件: '件',
  亩: '亩',
  次: '次',
  场: '场',
  块: '块',
  米: '米',
  分: '分',
  项: '项',
  支: '支',
  套: '套',
  条: '条',
  款: '款',
  份: '份',
  间: '间',
  类: '类',
  台套: '台套',
  小时: '小时',
  家次: '家次',
  公里: '公里',
  班: '班',
  天: '天',
  元: '元',
  工作日: '工作日',
  '元/㎡·月': '元/㎡·月',
}
