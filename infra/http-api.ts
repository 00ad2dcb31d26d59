import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { explain } from './constructs/explain.ts'
import { logsKept } from './constructs/function.ts'
import type { Front } from './front.ts'
import { everythingElse, httpFunctions, logged, paths, throttle } from './front.ts'
import type { Stage } from './settings.ts'

/** The site as an HTTP API: cheapest, nothing billed while nobody asks. */
export function createHttpApi(scope: Construct, stage: Stage): Front {
  const { domain } = stage
  const api = new HttpApi(scope, 'Api', {
    apiName: `ecohome-${stage.name}`,
    createDefaultStage: false,
    disableExecuteApiEndpoint: domain !== undefined,
  })
  const log = new LogGroup(scope, 'ApiLog', {
    logGroupName: `/aws/vendedlogs/apis/ecohome-${stage.name}`,
    retention: logsKept,
    removalPolicy: stage.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  const main = new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(logged('$context.routeKey')),
    },
  })
  explain(
    api,
    'APIG4',
    'Applicants and reviewers have no accounts of the cloud: the functions check session, mailed link and origin on every request.',
  )
  const baseUrl = domain ? `https://${domain.name}` : api.apiEndpoint
  if (domain) {
    const name = new DomainName(scope, 'Domain', {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
    })
    new ApiMapping(scope, 'DomainMapping', { api, domainName: name, stage: main })
  }
  return {
    baseUrl,
    serverErrors: main.metricServerError(),
    connect(functions) {
      const integrations = Object.fromEntries(
        httpFunctions.map((name) => [
          name,
          new HttpLambdaIntegration(`To-${name}`, functions[name], { scopePermissionToRoute: false }),
        ]),
      )
      const to = (name: string): HttpLambdaIntegration => {
        const integration = integrations[name]
        if (!integration) throw new Error(`no integration for ${name}`)
        return integration
      }
      const authorizer = new HttpNoneAuthorizer()
      for (const { path, fn } of paths)
        api.addRoutes({ path, methods: [HttpMethod.ANY], integration: to(fn), authorizer })
      api.addRoutes({
        path: '/{proxy+}',
        methods: [HttpMethod.ANY],
        integration: to(everythingElse),
        authorizer,
      })
    },
  }
}
