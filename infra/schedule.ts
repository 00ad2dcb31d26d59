import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

/** Reminders and escalations a minute after each half hour, so that what is due at the hour is already past; the calendar of designated parks once a day, just after midnight in Chongqing. */
export function createSchedules(
  scope: Construct,
  { scheduled, cycle }: { readonly scheduled: LambdaFunction; readonly cycle: LambdaFunction },
): void {
  new Rule(scope, 'Ladders', {
    description: 'Reminds and escalates',
    schedule: Schedule.cron({ minute: '1,31' }),
    // The next run does whatever this one did not.
    targets: [new LambdaTarget(scheduled, { retryAttempts: 2, maxEventAge: Duration.minutes(20) })],
  })
  new Rule(scope, 'Calendar', {
    description: 'Opens quarters and years, warns of what ends',
    schedule: Schedule.cron({ minute: '11', hour: '16' }),
    targets: [new LambdaTarget(cycle, { retryAttempts: 5, maxEventAge: Duration.hours(6) })],
  })
}
