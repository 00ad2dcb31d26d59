import type { Holder } from '#schemas/fields/build.ts'
import type { Answers, Condition } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { isUscc } from '#schemas/fields/uscc.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Rule } from '#schemas/form.ts'
import { rule, str, when } from '#schemas/rule.ts'

/**
 * Codes exist that are really registered and yet fail the check character. Beside the field `key` stand
 * `keyOverride` and `keyOverrideReason`; with them the failing check becomes advice, and reviewers see both.
 */
export function usccOverrideFields(key: string, condition?: Condition): { [key: string]: Holder } {
  const override = yesNo('营业执照代码与校验规则不符', 'Code on the licence fails the check')
    .optional()
    .help(
      '仅当营业执照上的代码确实无法通过校验时选“是”，并上传执照扫描件，供审核人员核对',
      'Answer yes only if the code on the licence really fails the check, and attach the scanned licence for the reviewers',
    )
  return {
    [`${key}Override`]: condition ? override.when(condition) : override,
    [`${key}OverrideReason`]: longText('代码不符校验的说明', 'Why the code fails the check')
      .atLeast(5)
      .atMost(200)
      .when({ field: `${key}Override`, is: [true] }),
  }
}

export function usccRule(key: string): Rule {
  return rule(
    `${key}.check`,
    {
      zh: '统一社会信用代码的末位校验码不符，请对照营业执照核对；确与执照一致的，请选择“营业执照代码与校验规则不符”并说明',
      en: 'The last character of the credit code does not match. Compare it with the licence; if it is the same, say so below and explain',
    },
    (answers) => when(fails(answers, key) && answers[`${key}Override`] !== true, key, `${key}Override`),
  )
}

export function usccAdvice(key: string): Rule {
  return rule(
    `${key}.overridden`,
    {
      zh: '统一社会信用代码未通过校验，申报单位已说明，请对照执照扫描件核对',
      en: 'The credit code fails its check and was explained; compare it with the scanned licence',
    },
    (answers) => when(fails(answers, key) && answers[`${key}Override`] === true, key),
  )
}

/** An override of a code that passes means nothing and goes. */
export function withoutNeedlessOverride(answers: Answers, key: string): Answers {
  if (!isUscc(str(answers, key))) return answers
  const { [`${key}Override`]: _override, [`${key}OverrideReason`]: _reason, ...rest } = answers
  return rest
}

function fails(answers: Answers, key: string): boolean {
  const code = str(answers, key)
  return /^[0-9A-Z]{18}$/.test(code) && !isUscc(code)
}
