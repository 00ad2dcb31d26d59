import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { createPlatform } from './platform.ts'
import { readStage } from './settings.ts'

const app = new App()
const stage = app.node.tryGetContext('stage')
if (typeof stage !== 'string') throw new Error('name the stage: cdk synth -c stage=demo')
Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }))
createPlatform(app, {
  stage: readStage(stage),
  bundles: '.build/functions',
  account: process.env.CDK_DEFAULT_ACCOUNT,
})
