import { Logger } from '@aws-lambda-powertools/logger'

/** Mail servers name whom they refuse, and faults quote what they were given. */
const address = /[^\s/"'<>()[\]{},;:=]+@[\w-]+(?:\.[\w-]+)+/g

export const logger = new Logger({
  serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'ecohome',
  jsonReplacerFn: (_, value) => (typeof value === 'string' ? value.replace(address, '(address)') : value),
})
