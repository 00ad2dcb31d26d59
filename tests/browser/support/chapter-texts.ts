import { dateOf } from '#domain/time.ts'
import { demonstrationBatch } from '#local/seed/batch.ts'
import { demonstrationExperts } from '#local/seed/experts.ts'
import { demonstrationOfficers } from '#local/seed/officers.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { exampleDeviation, exampleOpinion, exampleScoreSheet } from '#schemas/examples/assessment.ts'
import { exampleDesignation, exampleMeeting, exampleNotice } from '#schemas/examples/decision.ts'
import {
  exampleInvestigation,
  exampleObjectionByFirm,
  exampleObjectionReply,
} from '#schemas/examples/objection.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import { exampleSiteVisit } from '#schemas/examples/visit.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { exitTexts } from './exits.ts'
import { textsIn } from './words.ts'

/** What people type in along the story, and what the city's own lists and rubrics say. */
export function textsTyped(now: string, spec: ParkSpec): string[] {
  const today = dateOf(now)
  const { answers, roster } = exampleApplication(spec, today)
  return textsIn(
    answers,
    roster,
    demonstrationOfficers(today).map(({ name }) => name),
    demonstrationExperts().flatMap(({ name, unit }) => [name, unit]),
    [...exitTexts],
    rubricTexts,
    districtsOn(today).flatMap(({ name, office }) => [name, office]),
    CLUSTERS.map(({ name }) => name),
    [
      '与申报联系人姓名相同，需核实是否为同一人',
      '应有候补专家 40 人，只能抽取 17 人',
      '第 4 号专家，18.5 分',
    ],
    ['采纳', '异议不成立', '材料一', '先进材料', '更正', '＝', '（', '）', '、'],
    [demonstrationBatch(now).title, '渝经信中小〔2024〕36号'],
    exampleScoreSheet([]),
    exampleDeviation(),
    exampleOpinion(today),
    exampleRecommendation('', today),
    exampleDeskReview(''),
    exampleSiteVisit(today),
    exampleMeeting(today),
    exampleNotice(),
    exampleObjectionByFirm(),
    exampleObjectionReply(),
    exampleInvestigation(''),
    exampleDesignation(today),
  )
}

/** What a rubric says is data of the city, and so is what the examples write about each of its items. */
const rubricTexts = textsIn(
  selection2026.groups.flatMap(({ zh, indicators }) => [
    zh,
    ...indicators.flatMap((one) => [
      one.zh,
      one.source,
      `“${one.zh}”已对照申报书和佐证材料逐项核对，按锚点评分。`,
      ...(one.scoring.kind === 'judged' ? one.scoring.anchors.map(({ zh: words }) => words) : []),
    ]),
  ]),
  [selection2026.zh, selection2026.source],
)
