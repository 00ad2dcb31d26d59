import type * as zh from '#web/messages/zh-CN/common.ts'

export const common: typeof zh.common = {
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  errorPrefix: 'Error: ',
  problems: (count) =>
    count === 1 ? 'There is one thing to correct' : `There are ${count} things to correct`,
  problemsIn: (part, count) => `${part}: ${count}`,
  optional: ' (optional)',
  yes: 'Yes',
  no: 'No',
  noFiles: 'No files',
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  back: 'Back',
  change: 'Change',
  view: 'View',
  cancel: 'Cancel',
  caseNo: 'Application number',
  reason: 'Reason',
  you: 'you',
  typedName: 'Type your name to confirm',
}

export const due: typeof zh.due = {
  provisional: ' (provisional)',
  today: ' (due today)',
  left: (days) => ` (${days} working ${days === 1 ? 'day' : 'days'} left)`,
  late: (days) => ` (${days} working ${days === 1 ? 'day' : 'days'} late)`,
}

export const brief: typeof zh.brief = {
  where: 'Where it stands',
  asked: 'Asked of you',
  nothing: 'Nothing is asked of you now',
  by: 'By ',
  next: 'What happens next',
}

export const timeline: typeof zh.timeline = { internal: 'internal' }

export const progress: typeof zh.progress = { label: 'Progress', done: ' (done)' }

export const fields: typeof zh.fields = {
  unanswered: 'Not answered',
  notYet: 'Worked out when you save',
  workedOut: {
    大型: 'Large',
    中型: 'Medium-sized',
    小型: 'Small',
    微型: 'Micro',
    企业: 'Firm',
    科创团队: 'Innovation team',
    服务机构: 'Service provider',
  },
  guide: 'Standard',
  locked: 'Not open for this correction',
  limit: (count) => `${count.toLocaleString('en-US')} characters or fewer`,
  left: '{n} characters left',
  over: '{n} characters too many',
  pick: 'Select',
  several: 'Select all that apply.',
  from: 'From',
  to: 'To',
  until: 'to',
  upload: 'Upload a file',
  boundaryHint: 'Paste a GeoJSON Polygon or MultiPolygon, longitude before latitude.',
  outline: (parcels, points) =>
    `${parcels} ${parcels === 1 ? 'parcel' : 'parcels'}, ${points} points (north up)`,
  whenIs: (label, words) => `Only if “${label}” is ${words.map((word) => `“${word}”`).join(' or ')}`,
  whenNot: (label, words) => `Only if “${label}” is not ${words.map((word) => `“${word}”`).join(' or ')}`,
  row: (index) => `Row ${index}`,
  rowPattern: 'Row {n}',
  noRows: 'Nothing to go through one by one',
  addRow: 'Add a row',
  remove: 'Remove this row',
  removeRow: (index) => `Remove row ${index} when saving`,
}

export const units: typeof zh.units = {
  万元: '× ¥10,000',
  人: 'people',
  家: 'firms',
  个: '',
  件: '',
  亩: 'mu',
  次: 'times',
  场: 'events',
  块: 'parcels',
  米: 'm',
  分: 'points',
  项: '',
  支: '',
  套: '',
  条: '',
  款: '',
  份: '',
  间: 'rooms',
  类: 'kinds',
  台套: '',
  小时: 'hours',
  家次: 'services',
  公里: 'km',
  班: 'runs',
  天: 'days',
  元: 'yuan',
  工作日: 'working days',
  '元/㎡·月': 'yuan/㎡ a month',
}
