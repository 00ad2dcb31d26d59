/** The made-up account in which everything on this machine lives. */
export const account = '000000000000'
export const region = 'us-east-1'
export const partition = 'aws'
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

export function functionArn(name: string): string {
  return `arn:${partition}:lambda:${region}:${account}:function:${name}`
}

export function stateMachineArn(name: string): string {
  return `arn:${partition}:states:${region}:${account}:stateMachine:${name}`
}
