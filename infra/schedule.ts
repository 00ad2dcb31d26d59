import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

/** Reminders and escalations, a minute after each half hour, so that what is due at the hour is already past. */
export function createSchedule(scope: Construct, scheduled: LambdaFunction): void {
  new Rule(scope, 'Ladders', {
    description: 'Reminds and escalates',
    schedule: Schedule.cron({ minute: '1,31' }),
    // The next run does whatever this one did not.
    targets: [new LambdaTarget(scheduled, { retryAttempts: 2, maxEventAge: Duration.minutes(20) })],
  })
}
