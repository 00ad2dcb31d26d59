import { BASIS, WORK_PLAN } from '#schemas/reference/plan.ts'
import { formatDate } from '#web/messages/dates.ts'

export const layout = {
  product: '重庆市中小企业生态家园 · 申报与评审',
  programme: '重庆市中小企业生态家园',
  service: '申报与评审',
  description: '重庆市中小企业生态家园在线申报、区县审核推荐与市级评审',
  skip: '跳到正文',
  navigation: '主导航',
  home: '首页',
  notices: '公示',
  register: '名录',
  signIn: '登录',
  signOut: '退出登录',
  myApplications: '我的申报',
  myTasks: '待我办理',
  otherLanguage: 'English',
  basis: `依据：${BASIS}，${formatDate('zh-CN', WORK_PLAN.writtenOn)}成文，${formatDate('zh-CN', WORK_PLAN.printedOn)}印发，${WORK_PLAN.publicity}`,
  provisionalNote: '标有“暂定”的日期所在年度尚未公布法定工作日安排，公布后另行更新。',
  host: '主办：重庆市经济和信息化委员会',
}
