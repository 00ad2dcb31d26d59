import type { zhCN as zh } from '#web/messages/zh-CN.ts'

export const demands: typeof zh.demands = {
  title: 'Demands of firms',
  next: 'The name of a park leads to its ledger of demands; whoever settles one, the park or the district, enters the outcome there',
  asked: 'Deal with these in time, those past their time first',
  show: 'Filter',
  state: 'State',
  states: {
    办理中: 'Being dealt with',
    overdue: 'Being dealt with, past its time',
    已解决: 'Solved',
    部分解决: 'Partly solved',
    无法解决: 'Cannot be solved',
  },
  park: 'Park',
  district: 'District',
  none: 'No demands in this state',
  noneHere: 'Nothing on this page is open to you',
  pages: 'Pages',
  first: 'Back to the first page',
  more: 'Next page',
}
