import type { Resource } from '#local/step-functions/definition/model.ts'
import type { Json, JsonObject } from '#local/step-functions/json.ts'
import type { BranchEvent } from './events.ts'
import type { Description, ShowData } from './history.ts'
import { type Origin, presentAnswer, presentSubmission } from './results.ts'

type TaskEvent = Extract<
  BranchEvent,
  {
    kind: 'TaskScheduled' | 'TaskStarted' | 'TaskSubmitted' | 'TaskSucceeded' | 'TaskFailed' | 'TaskTimedOut'
  }
>

export interface TaskContext {
  readonly resource: Resource
  readonly region: string
  readonly origin: Origin
}

/** A function named by its own ARN has events of its own; every other resource has Task events. */
export function describeTask(context: TaskContext, event: TaskEvent, show: ShowData): Description {
  const { resource } = context
  return resource.kind === 'function'
    ? describeFunction(resource.arn, event, show)
    : describeIntegration(resource, context, event, show)
}

function describeFunction(arn: string, event: TaskEvent, show: ShowData): Description {
  const type = event.kind.replace('Task', 'LambdaFunction')
  const details = (fields: JsonObject) => ({
    type,
    details: { [`${type[0]?.toLowerCase()}${type.slice(1)}EventDetails`]: fields },
  })
  switch (event.kind) {
    case 'TaskScheduled':
      return details({
        ...show('input', event.parameters),
        resource: arn,
        ...limit('timeoutInSeconds', event.timeout),
      })
    case 'TaskStarted':
    case 'TaskSubmitted':
      return { type }
    case 'TaskSucceeded':
      return details(show('output', event.output))
    case 'TaskFailed':
    case 'TaskTimedOut':
      return details(failure(event))
  }
}

function describeIntegration(
  resource: Exclude<Resource, { kind: 'function' }>,
  context: TaskContext,
  event: TaskEvent,
  show: ShowData,
): Description {
  const names = namesOf(resource)
  const key = `task${event.kind.slice('Task'.length)}EventDetails`
  const details = (fields: JsonObject) => ({ type: event.kind, details: { [key]: { ...fields, ...names } } })
  switch (event.kind) {
    case 'TaskScheduled':
      return details({
        ...limit('heartbeatInSeconds', event.heartbeat),
        parameters: JSON.stringify(event.parameters),
        region: context.region,
        ...limit('timeoutInSeconds', event.timeout),
      })
    case 'TaskStarted':
      return details({})
    case 'TaskSubmitted':
      return details(show('output', presentSubmission(resource, event.output, context.origin)))
    case 'TaskSucceeded':
      return details(show('output', presentAnswer(resource, event.output, context.origin)))
    case 'TaskFailed':
    case 'TaskTimedOut':
      return details(failure(event))
  }
}

function namesOf(resource: Exclude<Resource, { kind: 'function' }>): {
  resource: string
  resourceType: string
} {
  if (resource.kind === 'invoke') {
    return { resource: resource.callback ? 'invoke.waitForTaskToken' : 'invoke', resourceType: 'lambda' }
  }
  return { resource: resource.wait ? 'startExecution.sync:2' : 'startExecution', resourceType: 'states' }
}

function limit(name: string, seconds: number | undefined): Record<string, Json> {
  return seconds === undefined ? {} : { [name]: seconds }
}

function failure(event: { error?: string; cause?: string }): JsonObject {
  return {
    ...(event.cause === undefined ? {} : { cause: event.cause }),
    ...(event.error === undefined ? {} : { error: event.error }),
  }
}
