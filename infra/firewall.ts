import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Stage } from './settings.ts'

/** Requests of one address in five minutes; an office of twenty behind one address stays well below. */
const mostPerAddress = 3000

interface Managed {
  readonly name: string
  /** Rules that only count, because ours are longer requests than a usual site's. */
  readonly counted: readonly string[]
}

const managed: readonly Managed[] = [
  { name: 'AWSManagedRulesCommonRuleSet', counted: ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY'] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
]

// Samples would show the path of requests, and a mailed link carries its secret there.
const measured = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
})

/** Turns away floods and known attacks before a function is paid for. */
export function createFirewall(scope: Construct, stage: Stage, resourceArn: string): void {
  const acl = new CfnWebACL(scope, 'Firewall', {
    name: `ecohome-${stage.name}`,
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: measured('all'),
    rules: [
      {
        name: 'floods',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: mostPerAddress } },
        visibilityConfig: measured('floods'),
      },
      ...managed.map(({ name, counted }, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name,
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: measured(name),
      })),
    ],
  })
  new CfnWebACLAssociation(scope, 'FirewallInFront', { webAclArn: acl.attrArn, resourceArn })
}
