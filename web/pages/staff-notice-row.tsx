import type { VNode } from 'preact'
import type { Problem } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/errors.tsx'
import { Group } from '#web/components/group.tsx'
import { Heading } from '#web/components/heading.tsx'
import { idOf } from '#web/components/id.ts'
import { PostForm } from '#web/components/post-form.tsx'
import { messagesAt } from '#web/components/problems.ts'
import { TextArea } from '#web/components/text-area.tsx'
import { TextInput } from '#web/components/text-input.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface StaffNoticeRowProps {
  notice: { id: string; no: string }
  row: { row: number; endOn: string }
  fields: { parkName: string; operatorName: string; districtId: string; leadIndustries: readonly string[] }
  districts: readonly { id: string; name: string }[]
  reason: string
  problems: readonly Problem[]
  officer: string
  confirmName?: string | undefined
}

/** A correction of one row, which starts its period again. */
export function StaffNoticeRow(props: StaffNoticeRowProps): VNode {
  const lang = useLang()
  const { correcting: text, notice: words, publishing } = useText()
  const { notice, row, fields, problems } = props
  const at = (name: string) => messagesAt(lang, problems, name)
  return (
    <Page title={text.title} invalid={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <Heading title={text.title} over={`${notice.no} · ${fields.parkName}`} />
      <Brief where={`${words.rowEnds} ${formatDate(lang, row.endOn)}`} asked={text.asked} next={text.next} />
      <PostForm action={path('staffNoticeRow', { notice: notice.id, row: row.row })}>
        <TextInput
          name="parkName"
          label={words.park}
          value={fields.parkName}
          errors={at('parkName')}
          size="long"
        />
        <TextInput
          name="operatorName"
          label={words.operator}
          value={fields.operatorName}
          errors={at('operatorName')}
          size="long"
        />
        <Group name="districtId" label={words.district} errors={at('districtId')}>
          <select class="input" id={idOf('districtId')} name="districtId">
            {props.districts.map(({ id, name }) => (
              <option key={id} value={id} selected={id === fields.districtId}>
                {name}
              </option>
            ))}
          </select>
        </Group>
        <TextArea
          name="leadIndustries"
          label={words.industries}
          hint={text.industriesHint}
          value={fields.leadIndustries.join('\n')}
          errors={at('leadIndustries')}
          rows={3}
        />
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={props.reason}
          errors={at('reason')}
          rows={3}
        />
        <TextInput
          name="confirmName"
          label={publishing.confirm}
          hint={publishing.confirmHint(props.officer)}
          value={props.confirmName}
          errors={at('confirmName')}
        />
        <Button weight="grave">{text.submit}</Button>
      </PostForm>
    </Page>
  )
}
