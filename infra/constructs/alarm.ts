import { Duration } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export interface AlarmProps {
  readonly topic: ITopic
  /** What a person loses, and where to look. */
  readonly loss: string
  readonly metric: Metric
  readonly above: number
  /** Periods of the metric in a row. */
  readonly periods?: number
}

export const fiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' } as const

/** Tells the office that people lose something, and that it is over. */
export function alarmAbove(
  scope: Construct,
  id: string,
  { topic, loss, metric, above, periods = 1 }: AlarmProps,
): Alarm {
  return tell(
    topic,
    new Alarm(scope, id, {
      alarmDescription: loss,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }),
  )
}

/** Tells the office that something which must happen did not. */
export function alarmSilence(
  scope: Construct,
  id: string,
  { topic, loss, metric, periods = 1 }: Omit<AlarmProps, 'above'>,
): Alarm {
  return tell(
    topic,
    new Alarm(scope, id, {
      alarmDescription: loss,
      metric,
      threshold: 1,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    }),
  )
}

function tell(topic: ITopic, alarm: Alarm): Alarm {
  const action = new SnsAction(topic)
  alarm.addAlarmAction(action)
  alarm.addOkAction(action)
  return alarm
}
