import type { Answers } from '#schemas/fields/field.ts'

/** The meeting proposes the park, in rank order. */
export function exampleMeeting(today: string): Answers {
  return {
    minutesNo: `会议纪要〔${today.slice(0, 4)}〕8号`,
    meetingDate: today,
    chair: '霍明修',
    attendees: [
      { name: '霍明修', post: '市经济信息委分管负责人' },
      { name: '温故知', post: '市经济信息委中小企业处处长' },
      { name: '简若溪', post: '市经济信息委中小企业处工作人员' },
    ],
    decision: '拟认定',
    outOfRank: false,
  }
}

/** How to object, as the settings of a batch would bring it. */
export const exampleNoticeContacts: Answers = {
  contactName: '简若溪',
  contactPhone: '023-60001234',
  contactEmail: 'notice@city.example',
  contactAddress: '重庆市示例区示例路 1 号',
  supervisorPhone: '023-60004321',
}

export function exampleNotice(): Answers {
  return {
    noticeTitle: '关于2026年度重庆市中小企业生态家园拟认定名单的公示',
    periodDays: 5,
    countFirstDay: false,
    ...exampleNoticeContacts,
    decision: '发布公示',
  }
}

/** A letter issued today; the number must be new each time. */
export function exampleDesignation(
  today: string,
  officialName = '璧山星辰智造中小企业生态家园',
  no = 36,
): Answers {
  return {
    docNo: `渝经信中小〔${today.slice(0, 4)}〕${no}号`,
    docDate: today,
    officialName,
    buildStatus: '建设中',
    decision: '印发认定文件',
  }
}
