/** The Amazon resource names of what this engine holds. */
export interface Names {
  machine(name: string): string
  execution(machine: string, name: string): string
  /** The machine's name, when the ARN is one of a machine here. */
  readMachine(arn: string): string | undefined
  readExecution(arn: string): { machine: string; name: string } | undefined
  function(nameOrArn: string): string
}

export interface Account {
  readonly partition: string
  readonly region: string
  readonly account: string
}

export function createNames({ partition, region, account }: Account): Names {
  const base = `arn:${partition}:states:${region}:${account}`
  return {
    machine: (name) => `${base}:stateMachine:${name}`,
    execution: (machine, name) => `${base}:execution:${machine}:${name}`,
    readMachine: (arn) => {
      const prefix = `${base}:stateMachine:`
      const name = arn.startsWith(prefix) ? arn.slice(prefix.length) : ''
      return name === '' || name.includes(':') ? undefined : name
    },
    readExecution: (arn) => {
      const prefix = `${base}:execution:`
      const [machine, name, ...rest] = arn.startsWith(prefix) ? arn.slice(prefix.length).split(':') : []
      return machine && name && rest.length === 0 ? { machine, name } : undefined
    },
    function: (name) =>
      name.startsWith('arn:') ? name : `arn:${partition}:lambda:${region}:${account}:function:${name}`,
  }
}
