import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics } from '@aws-lambda-powertools/metrics'

export const logger = new Logger({ serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'ecohome' })
export const metrics = new Metrics({
  namespace: 'Ecohome',
  serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'ecohome',
})
