import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { branchesOf } from './branches.ts'
import { fiveMinutes } from './constructs/alarm.ts'
import { explain } from './constructs/explain.ts'
import { logsKept } from './constructs/function.ts'
import { createFirewall } from './firewall.ts'
import type { Front } from './front.ts'
import { everythingElse, logged, paths, throttle } from './front.ts'
import type { Stage } from './settings.ts'

// As the rule pack writes it.
const logPolicy = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'

/** The site as a REST API with a firewall: the kind of API a firewall can stand before, in both partitions. */
export function createRestApi(scope: Construct, stage: Stage): Front {
  if (!stage.domain) throw new Error('a firewall needs the domain setting')
  const log = new LogGroup(scope, 'ApiLog', {
    logGroupName: `/aws/vendedlogs/apis/ecohome-${stage.name}`,
    retention: logsKept,
    removalPolicy: stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  const api = new RestApi(scope, 'Api', {
    restApiName: `ecohome-${stage.name}`,
    endpointTypes: [EndpointType.REGIONAL],
    disableExecuteApiEndpoint: true,
    binaryMediaTypes: ['*/*'],
    cloudWatchRole: true,
    cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
    domainName: {
      domainName: stage.domain.name,
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', stage.domain.certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    },
    deployOptions: {
      stageName: 'live',
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: AccessLogFormat.custom(logged('$context.resourcePath')),
      throttlingRateLimit: throttle.perSecond,
      throttlingBurstLimit: throttle.burst,
    },
  })
  explainApi(api)
  createFirewall(scope, stage, api.deploymentStage.stageArn)
  return {
    baseUrl: `https://${stage.domain.name}`,
    serverErrors: api.metricServerError(fiveMinutes),
    connect(functions) {
      const options = { allowTestInvoke: false, scopePermissionToMethod: false }
      for (const { path, fn } of branchesOf(paths, everythingElse))
        api.root.resourceForPath(path).addMethod('ANY', new LambdaIntegration(functions[fn], options))
    },
  }
}

function explainApi(api: RestApi): void {
  const authorised =
    'Applicants and reviewers have no accounts of the cloud: the functions check session, mailed link and origin on every request.'
  explain(api, 'APIG4', authorised)
  explain(api, 'COG4', authorised)
  explain(
    api,
    'APIG2',
    'The functions check every field and answer in the words of the form; a schema here would answer in those of the machine.',
  )
  explain(
    api,
    'APIG6',
    'The execution log would write down paths, and a mailed link carries its secret in the path; the access log names routes only.',
  )
  explain(
    api,
    `IAM4[Policy::${logPolicy}]`,
    'The one role per account by which API Gateway may write any access log; its service asks for exactly this policy.',
  )
}
