import data from './prices.json' with { type: 'json' }

/** What one application used from its first page to the end of its journey. */
export interface Usage {
  readonly stateTransitions: number
  readonly invocations: readonly Invocation[]
  readonly httpRequests: number
  readonly readUnits: number
  readonly writeUnits: number
  readonly databaseCalls: number
  readonly storedBytes: number
  readonly documents: number
  readonly mails: number
}

export interface Invocation {
  readonly functionName: string
  readonly milliseconds: number
  readonly memoryMiB: number
}

export interface Bill {
  readonly gbSeconds: number
  /** US$ by what it is paid for. */
  readonly lines: Readonly<Record<string, number>>
  readonly total: number
  /** US$ for keeping the case and its documents as long as they must be kept. */
  readonly kept: number
}

const gigabyte = 2 ** 30

/** What AWS would charge for this, at list prices and under the assumptions written beside them. */
export function billOf(usage: Usage): Bill {
  const price = (name: keyof typeof data.prices): number => data.prices[name].price
  const assume = (name: keyof typeof data.assumptions): number => data.assumptions[name].value
  const { invocations } = usage
  const callsEach = usage.databaseCalls / Math.max(1, invocations.length)
  const gbSeconds = invocations.reduce((sum, { milliseconds, memoryMiB }) => {
    const running = milliseconds * assume('cpuFactor') + callsEach * assume('awsCallMs')
    const cold = assume('coldStartMs') * assume('coldShare')
    return sum + (Math.ceil(running + cold) / 1000) * (memoryMiB / 1024)
  }, 0)
  const documentGb = (usage.documents * assume('documentMb')) / 1024
  const months = assume('monthsKept')
  const lines = {
    'Step Functions': usage.stateTransitions * price('stateTransition'),
    Lambda: gbSeconds * price('lambdaGbSecond') + invocations.length * price('lambdaRequest'),
    'API Gateway': usage.httpRequests * price('httpRequest'),
    DynamoDB: usage.readUnits * price('readUnit') + usage.writeUnits * price('writeUnit'),
    S3: usage.documents * (price('documentPut') + price('documentGet')),
    Mail: usage.mails * price('mail'),
    Logs: ((invocations.length * assume('logBytesPerCall')) / gigabyte) * price('logGb'),
  }
  const kept =
    months * ((usage.storedBytes / gigabyte) * price('tableGbMonth') + documentGb * price('documentGbMonth'))
  return { gbSeconds, lines, total: Object.values(lines).reduce((sum, line) => sum + line, 0), kept }
}
