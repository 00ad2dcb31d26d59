import { Duration, Stack } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { mailRefused } from '#functions/runtime/facts.ts'
import { calledNames, workflowNames } from '#workflows/manifest.ts'
import { alarmAbove, alarmSilence, fiveMinutes } from './constructs/alarm.ts'
import { httpFunctions } from './front.ts'
import type { Functions } from './functions.ts'
import { lostWhenDown, lostWhenFailing, lostWhenStopped } from './losses.ts'
import type { Stage } from './settings.ts'
import type { StateMachines } from './workflows.ts'

export interface AlarmsProps {
  readonly stage: Stage
  readonly functions: Functions
  readonly machines: StateMachines
  readonly undelivered: Queue
  readonly unseen: Queue
  readonly serverErrors: Metric
}

/** Each alarm says what a person loses; all go to one address. */
export function createAlarms(scope: Construct, props: AlarmsProps): void {
  const topic = new Topic(scope, 'Alarms', { displayName: `ecohome ${props.stage.name}`, enforceSSL: true })
  // A topic with a policy of its own no longer lets CloudWatch in by default.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Alarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  topic.addSubscription(new EmailSubscription(props.stage.alarmMail))
  alarmEffects(scope, topic, props)
  alarmWorkflows(scope, topic, props)
  alarmCycle(scope, topic, props)
  alarmPages(scope, topic, props)
}

function alarmEffects(
  scope: Construct,
  topic: Topic,
  { stage, functions, undelivered, unseen }: AlarmsProps,
): void {
  const refused = functions.relay.logGroup.addMetricFilter('MailRefusedFilter', {
    filterPattern: FilterPattern.stringValue('$.message', '=', mailRefused),
    metricNamespace: 'Ecohome',
    metricName: `MailRefused-${stage.name}`,
  })
  alarmAbove(scope, 'EffectLost', {
    topic,
    loss: 'A decision was taken but its mail or next step did not leave: somebody is not asked, or not told. Look at the queue of undelivered effects.',
    metric: undelivered.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, statistic: 'Maximum' }),
    above: 0,
  })
  alarmAbove(scope, 'EffectsLate', {
    topic,
    loss: 'Mails and next steps are more than fifteen minutes late; people wait for a link or a receipt. The mail server may be away.',
    metric: functions.relay.metric('IteratorAge', { ...fiveMinutes, statistic: 'Maximum' }),
    above: Duration.minutes(15).toMilliseconds(),
  })
  alarmAbove(scope, 'MailRefused', {
    topic,
    loss: 'A mail server refused an address for good: somebody is not asked or not told. Look for the intent in the log of the relay and correct the address.',
    metric: refused.metric(fiveMinutes),
    above: 0,
  })
  alarmAbove(scope, 'DocumentUnseen', {
    topic,
    loss: 'A document was uploaded but not looked at: its applicant cannot submit with it. Look at the queue of unseen documents.',
    metric: unseen.metricApproximateNumberOfMessagesVisible({ ...fiveMinutes, statistic: 'Maximum' }),
    above: 0,
  })
}

function alarmWorkflows(scope: Construct, topic: Topic, { functions, machines }: AlarmsProps): void {
  for (const name of workflowNames)
    alarmAbove(scope, `${name}-stopped`, {
      topic,
      loss: lostWhenStopped[name],
      metric: machines[name].metricFailed(fiveMinutes),
      above: 0,
    })
  for (const name of calledNames)
    alarmAbove(scope, `${name}-failing`, {
      topic,
      loss: lostWhenFailing[name],
      metric: functions[name].metricErrors({ period: Duration.hours(1), statistic: 'Sum' }),
      above: 2,
    })
  alarmSilence(scope, 'RemindersSilent', {
    topic,
    loss: 'No reminders or escalations have been looked for in two hours: an office may pass its deadline unwarned.',
    metric: functions.scheduled.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
    periods: 2,
  })
  alarmAbove(scope, 'RemindersFailing', {
    topic,
    loss: 'Reminders or escalations failed twice in a row: an office may pass its deadline unwarned.',
    metric: functions.scheduled.metricErrors({ period: Duration.minutes(30), statistic: 'Sum' }),
    above: 0,
    periods: 2,
  })
}

function alarmCycle(scope: Construct, topic: Topic, { functions }: AlarmsProps): void {
  alarmSilence(scope, 'CycleSilent', {
    topic,
    loss: 'The calendar of designated parks has not been looked at for a day: a quarter or a year may not be opened.',
    metric: functions.cycle.metricInvocations({ period: Duration.days(1), statistic: 'Sum' }),
    periods: 1,
  })
  alarmAbove(scope, 'CycleFailing', {
    topic,
    loss: 'Something the calendar brings failed: a quarter or a year is not opened, or nobody is warned of what ends.',
    metric: functions.cycle.metricErrors({ period: Duration.hours(1), statistic: 'Sum' }),
    above: 0,
  })
}

function alarmPages(scope: Construct, topic: Topic, { functions, serverErrors }: AlarmsProps): void {
  alarmAbove(scope, 'PagesFailing', {
    topic,
    loss: 'People get an error page instead of the page they asked for; what they just sent may not have been kept.',
    metric: serverErrors,
    above: 0,
  })
  for (const name of httpFunctions)
    alarmAbove(scope, `${name}-down`, {
      topic,
      loss: lostWhenDown[name],
      metric: functions[name].metricErrors(fiveMinutes),
      above: 0,
    })
}
