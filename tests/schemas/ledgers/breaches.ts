import type { Breach } from '#tests/schemas/forms/breaches/breach.ts'

const FUTURE = '2026-11-24'
const LONG_AGO = '2001-01-01'

/** Per ledger: what breaks each of its rules, and the fields that matter most. A change that names a kind is made to a row of it. */
export const BREACHES: { readonly [code: string]: readonly Breach[] } = {
  L01: [
    ['signed', { kind: '招商项目', status: '签约', signedOn: undefined }],
    ['landed', { kind: '招商项目', status: '投产', landedOn: undefined }],
    ['signed-order', { kind: '招商项目', signedOn: LONG_AGO }],
    ['landed-order', { kind: '招商项目', landedOn: LONG_AGO }],
    ['terminated-order', { kind: '招商项目', status: '终止', terminatedOn: LONG_AGO }],
    ['dissolved-order', { kind: '招商工作专班', dissolvedOn: LONG_AGO }],
    ['investorUscc.uscc-check', { kind: '招商项目', investorUscc: '91350100M000100Y4A' }],
    ['members.required', { kind: '招商工作专班', members: undefined }],
  ],
  L02: [
    ['way.required', { way: undefined }],
    ['heldOn.after-today', { heldOn: FUTURE }],
    ['type.not-offered', { type: '聚会' }],
  ],
  L03: [
    ['fee.required', { free: false, fee: undefined }],
    ['technical.required', { technical: undefined }],
    ['satisfaction.too-large', { satisfaction: 6 }],
  ],
  L04: [
    ['entered', { stage: '概念验证', enteredOn: undefined }],
    ['taken', { stage: '小试', taker: undefined }],
  ],
  L05: [
    ['ended-order', { endedOn: LONG_AGO }],
    ['levelOn.required', { level: '国家', levelOn: undefined }],
    [
      'served.year.not-distinct',
      {
        served: [
          { year: 2026, times: 1, firms: 1 },
          { year: 2026, times: 2, firms: 1 },
        ],
      },
    ],
  ],
  L06: [
    ['ended-order', { endedOn: LONG_AGO }],
    ['count.number', { count: 0 }],
    ['discount.too-large', { discount: 101 }],
  ],
  L07: [
    ['agreement-order', { kind: '基金', validUntil: LONG_AGO }],
    ['met-order', { kind: '融资需求', metOn: LONG_AGO }],
    ['met-wanted', { kind: '融资需求', met: 401 }],
    ['amount.number', { kind: '企业融资', amount: 0 }],
    ['paidOn.after-today', { kind: '企业融资', paidOn: FUTURE }],
  ],
  L08: [
    ['ended-order', { kind: '培养基地', endedOn: LONG_AGO }],
    ['certified', { kind: '人才培训', certified: 31 }],
    ['retained', { kind: '人才培训', retained: 31 }],
    ['level.required', { kind: '引进人才', level: undefined }],
  ],
  L09: [
    ['ended-order', { kind: '数字化服务商', endedOn: LONG_AGO }],
    ['adopter', { kind: '小快轻准产品', firm: undefined }],
    ['module.required', { kind: '平台模块', module: undefined }],
  ],
  L10: [
    ['ended-order', { kind: '服务站点', endedOn: LONG_AGO }],
    ['done-order', { kind: '办件', doneOn: LONG_AGO }],
    ['in-park', { kind: '办件', inPark: undefined }],
    ['not-done', { kind: '办件', doneOn: undefined }],
  ],
  L11: [
    ['ended-order', { endedOn: LONG_AGO }],
    ['occupied', { kind: '人才公寓', occupied: 49 }],
    ['commerce.required', { kind: '商业', commerce: undefined }],
    ['runs.required', { kind: '班车', runs: undefined }],
  ],
  L12: [
    ['valid-order', { validUntil: LONG_AGO }],
    ['paid-early', { payments: [{ paidOn: LONG_AGO, amount: 1 }] }],
    ['payments.paidOn.after-today', { payments: [{ paidOn: FUTURE, amount: 1 }] }],
  ],
  L13: [['link.format', { link: 'ftp://x' }]],
  L14: [
    ['due-order', { dueOn: LONG_AGO }],
    ['closed-order', { status: '已销号', closedOn: LONG_AGO }],
    ['closedOn.required', { status: '已销号' }],
    ['attachments.proof.required', { status: '已销号', closedOn: '2026-11-20' }, { attachments: {} }],
  ],
  L15: [
    ['settled-order', { settledOn: LONG_AGO }],
    ['level.required', { level: undefined }],
    ['docNo.required', { nature: '行政处罚' }],
  ],
  L16: [
    ['due-order', { dueOn: LONG_AGO }],
    ['closed-order', { closedOn: LONG_AGO }],
    ['closedOn.required', { closedOn: undefined }],
    ['outcome.required', { outcome: undefined }],
  ],
  L17: [
    ['due-order', { dueOn: LONG_AGO }],
    ['planned', { startOn: '2023-12-31' }],
    ['planned', { dueOn: '2028-01-01' }],
    ['done-all', { progress: 99 }],
    ['begun', { status: '未开始', progress: 1 }],
    ['late-note', { status: '滞后', progress: 40 }],
    ['doneOn.required', { doneOn: undefined }],
  ],
  L18: [
    ['followed-order', { followedOn: LONG_AGO }],
    ['followUp.required', { followUp: undefined }],
  ],
  L19: [
    ['expires-order', { expiresOn: LONG_AGO }],
    ['terminated-order', { terminatedOn: LONG_AGO }],
  ],
  L20: [
    ['decided-order', { decidedOn: LONG_AGO }],
    ['docNo.required', { docNo: undefined }],
    ['decidedOn.required', { outcome: '未获批', decidedOn: undefined }],
  ],
}
