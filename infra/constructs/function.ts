import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { FunctionName } from '#functions/runtime/env.ts'
import type { Stage } from '../settings.ts'

/** Logs are kept for a year; the Cybersecurity Law, article 21, asks for six months. */
export const logsKept = RetentionDays.ONE_YEAR

export interface FunctionProps {
  readonly name: FunctionName
  readonly stage: Stage
  /** Folder with one bundled folder per function. */
  readonly bundles: string
  readonly description: string
  readonly memoryMiB: number
  readonly seconds: number
}

/** A function with a role of its own that may do nothing but write its log; bindings add the rest. */
export function createFunction(scope: Construct, props: FunctionProps): LambdaFunction {
  const { name, stage } = props
  const functionName = `ecohome-${stage.name}-${name}`
  const id = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${functionName}`,
    retention: logsKept,
    removalPolicy: stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  return new LambdaFunction(scope, id, {
    functionName,
    description: props.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
    code: Code.fromAsset(join(props.bundles, name)),
    handler: 'index.handler',
    memorySize: props.memoryMiB,
    timeout: Duration.seconds(props.seconds),
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  })
}
