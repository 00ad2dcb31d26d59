import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { textsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const SAMPLES = 10
const MOSTLY = 80
const TOO_LOW = 60

/** Whoever is not there is not as declared; also what a district samples in its yearly verification. */
export const sampleAbsent: Rule = rule(
  'sample-absent',
  {
    zh: '空置或挂靠的企业，结论应为“不相符”',
    en: 'A firm that is absent or only registered is not as declared',
  },
  ({ sampleFirms }) =>
    rowsOf(sampleFirms).flatMap(({ presence, verdict }, i) =>
      when(
        (presence === '空置' || presence === '挂靠') && verdict === '相符',
        `sampleFirms.${i}.verdict`,
        `sampleFirms.${i}.presence`,
      ),
    ),
)

export const rules: readonly Rule[] = [
  rule(
    'team',
    {
      zh: '核查组应有不少于 2 名工作人员和 1 名专家',
      en: 'The team needs at least two officers and one expert',
    },
    ({ team }) => {
      const of = (role: string) => rowsOf(team).filter((member) => member.role === role).length
      return when(rowsOf(team).length >= 3 && (of('工作人员') < 2 || of('专家') < 1), 'team')
    },
  ),
  rule(
    'team-recused',
    { zh: '该成员应当回避，不能参加核查', en: 'This member must step aside and cannot take part' },
    ({ team }, context) =>
      rowsOf(team).flatMap(({ name }, i) =>
        when(
          textsFact(context, 'recusedNames').some((one) => one === name),
          `team.${i}.name`,
        ),
      ),
  ),
  rule(
    'sample-size',
    {
      zh: '抽查企业不少于 10 家，名册企业不足 10 家的应全部核查',
      en: 'Sample at least ten firms, or all if the roster has fewer',
    },
    ({ sampleFirms }, context) => {
      const rows = rowsOf(sampleFirms).length
      return when(rows > 0 && rows < samplesNeeded(context), 'sampleFirms')
    },
  ),
  sampleAbsent,
  rule(
    'R1.mostly',
    {
      zh: '抽查相符率低于 80%，核查结论不能为“与申报一致”',
      en: 'With less than 80% as declared the conclusion cannot be “as declared”',
    },
    (answers) =>
      when(
        num(answers, 'sampleMatchRate') < MOSTLY && answers.conclusion === '与申报一致',
        'conclusion',
        'sampleFirms',
      ),
  ),
  rule(
    'R1.low',
    {
      zh: '抽查相符率低于 60%，核查结论应为“不一致”',
      en: 'With less than 60% as declared the conclusion must be “not as declared”',
    },
    (answers) =>
      when(
        num(answers, 'sampleMatchRate') < TOO_LOW && answers.conclusion === '基本一致',
        'conclusion',
        'sampleFirms',
      ),
  ),
  rule(
    'signatures',
    { zh: '核查组签名应包括全体成员', en: 'Every member of the team must sign' },
    (answers) =>
      when(
        str(answers, 'signatures') !== '' &&
          rowsOf(answers.team).some((member) => !str(answers, 'signatures').includes(str(member, 'name'))),
        'signatures',
        'team',
      ),
  ),
]

export const advice: readonly Rule[] = [
  rule(
    'R1.veto',
    {
      zh: '抽查相符率低于 60%，将启动 V5（弄虚作假）核查',
      en: 'With less than 60% as declared a check for false data (V5) begins',
    },
    (answers) => when(num(answers, 'sampleMatchRate') < TOO_LOW, 'conclusion'),
  ),
]

/** Ten, or every firm of a roster with fewer. */
function samplesNeeded({ rosterSize }: FormContext): number {
  return typeof rosterSize === 'number' && rosterSize >= 0 ? Math.min(SAMPLES, rosterSize) : SAMPLES
}

/** Share of the sampled firms that are as declared, 0–100, as far as they are judged. */
export function matchRate({ sampleFirms }: Answers): number | undefined {
  const judged = rowsOf(sampleFirms).filter(({ verdict }) => verdict === '相符' || verdict === '不相符')
  if (judged.length === 0) return undefined
  const matching = judged.filter(({ verdict }) => verdict === '相符').length
  return Math.round((matching / judged.length) * 10_000) / 100
}
