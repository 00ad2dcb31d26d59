import { noticePublication } from '#schemas/forms/notice-publication.ts'
import { objection } from '#schemas/forms/objection.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { Exhibit } from '#tests/web/samples.ts'
import { staff } from '#tests/web/samples.ts'
import type { NoticePageProps } from '#web/pages/notice.tsx'
import { NoticePage } from '#web/pages/notice.tsx'
import { Notices } from '#web/pages/notices.tsx'
import { ObjectionPage } from '#web/pages/objection.tsx'
import { ObjectionReceipt } from '#web/pages/objection-receipt.tsx'
import { ObjectionStart } from '#web/pages/objection-start.tsx'
import { Objector } from '#web/pages/objector.tsx'
import { StaffNotice } from '#web/pages/staff-notice.tsx'
import { StaffNoticeRow } from '#web/pages/staff-notice-row.tsx'

const id = 'not_01JD9Z0000000000000000'
const title = '关于2026年度重庆市中小企业生态家园拟认定名单的公示'
const notice: NoticePageProps['notice'] = {
  id,
  no: '公示〔2026〕1号',
  year: 2026,
  title,
  publishedOn: '2026-12-25',
  endOn: '2027-01-04',
  provisional: true,
  periodDays: 5,
  way: {
    contact: '综合处',
    phone: '023-60000001',
    email: 'gongshi@city.example',
    address: '重庆市示例路1号',
    supervisorPhone: '023-60000002',
  },
  rows: [
    {
      row: 1,
      parkName: '渝兴示例智造园',
      operatorName: '重庆渝兴示例园区运营管理有限公司',
      district: '璧山区',
      leadIndustries: ['智能网联新能源汽车', '先进材料'],
      endOn: '2027-01-04',
      provisional: true,
      corrections: [],
    },
    {
      row: 2,
      parkName: '青杠示例中小企业园',
      operatorName: '重庆青杠示例物业有限公司',
      district: '璧山区',
      leadIndustries: ['医疗器械'],
      endOn: '2027-01-06',
      provisional: true,
      corrections: [
        {
          on: '2026-12-29',
          reason: '运营管理机构名称与营业执照不一致，予以更正',
          changed: [
            { field: 'operatorName', before: '重庆青杠物业有限公司', after: '重庆青杠示例物业有限公司' },
          ],
        },
      ],
    },
  ],
}
const today = '2026-12-25'
const publishing = {
  today,
  year: 2026,
  items: notice.rows.map(({ parkName, operatorName, district, leadIndustries }) => ({
    parkName,
    operatorName,
    district,
    industries: leadIndustries.join('、'),
  })),
}
const objecting = { today, target: '渝兴示例智造园', attachments: { evidence: 1 } }
const evidence = objection.attachments.map((slot) => ({ slot, files: [] }))

export const notices: readonly Exhibit[] = [
  {
    name: 'notices',
    page: (
      <Notices
        notices={[
          { id, no: notice.no, title, publishedOn: '2026-12-25', endOn: '2027-01-06', open: true },
          { id: 'not_2', no: '公示〔2026〕2号', title, publishedOn: today, endOn: today, open: false },
        ]}
      />
    ),
  },
  { name: 'notice', page: <NoticePage notice={notice} open={new Set([1])} /> },
  {
    name: 'notice-corrects',
    person: staff,
    page: <NoticePage notice={notice} open={new Set([1, 2])} corrects />,
  },
  {
    name: 'staff-notice',
    person: staff,
    page: (
      <StaffNotice
        batch={{ id: 'bat_2026_2', title: '2026 年第二批' }}
        parks={notice.rows.map((row) => ({
          taskId: `tsk_${row.row}`,
          caseNo: `SB-2026-BS-000${row.row}`,
          parkName: row.parkName,
          district: row.district,
          chosen: row.row === 1,
        }))}
        form={noticePublication}
        answers={settle(noticePublication, {}, publishing)}
        problems={[
          {
            path: 'parks',
            code: 'parks',
            zh: '选择列入本次公示的园区',
            en: 'Select the parks of this notice',
          },
        ]}
        context={publishing}
        officer="罗承志"
      />
    ),
  },
  {
    name: 'staff-notice-row',
    person: staff,
    page: (
      <StaffNoticeRow
        notice={{ id, no: notice.no }}
        row={{ row: 2, endOn: '2027-01-06' }}
        fields={{
          parkName: '青杠示例中小企业园',
          operatorName: '重庆青杠示例物业有限公司',
          districtId: '500120',
          leadIndustries: ['医疗器械'],
        }}
        districts={[
          { id: '500120', name: '璧山区' },
          { id: '500107', name: '九龙坡区' },
        ]}
        reason=""
        problems={[]}
        officer="罗承志"
      />
    ),
  },
  {
    name: 'objection-start',
    page: (
      <ObjectionStart
        notice={{ id, no: notice.no }}
        row={{
          row: 1,
          parkName: '渝兴示例智造园',
          operatorName: '重庆渝兴示例园区运营管理有限公司',
          endOn: '2027-01-04',
          open: false,
        }}
      />
    ),
  },
  {
    name: 'objection',
    page: (
      <ObjectionPage
        id="obj_01JD9Z0000000000000000"
        parkName="渝兴示例智造园"
        form={objection}
        answers={settle(objection, { objectorType: '个人' }, objecting)}
        email=""
        problems={[
          {
            path: 'objectorEmail',
            code: 'email',
            zh: '电子邮箱应为有效的邮箱地址，例如 name@example.com',
            en: 'E-mail must be an e-mail address, like name@example.com',
          },
        ]}
        context={objecting}
        slots={evidence}
        savedAt="2026-12-28T02:00:00Z"
      />
    ),
  },
  {
    name: 'objection-receipt',
    page: (
      <ObjectionReceipt
        parkName="渝兴示例智造园"
        receipt={{ no: 'YY-2026-0001', at: '2026-12-28T02:10:00Z', clue: false }}
      />
    ),
  },
  {
    name: 'objector',
    person: staff,
    page: (
      <Objector
        no="YY-2026-0001"
        identity={{
          objectorName: '重庆示例商贸有限公司',
          objectorIdNo: '91500000MAX0000000',
          objectorPhone: '13900001111',
          objectorEmail: 'objector@example.org',
        }}
        evidence={[{ id: 'obj_1~fil_1', name: '材料一.pdf' }]}
        back="/tasks/tsk_1"
      />
    ),
  },
]
