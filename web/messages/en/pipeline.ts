import type * as zh from '#web/messages/zh-CN/pipeline.ts'

export const pipeline: typeof zh.pipeline = {
  over: 'Pipeline',
  where: (count) => `${count} applications`,
  next: 'Choose a stage to see its cases, a park to see its history',
  stages: 'Cases by stage',
  stage: 'Stage',
  count: 'Cases',
  cases: 'Cases',
  none: 'No case fits.',
  noStages: 'No stage.',
  park: 'Park',
  number: 'Number',
  district: 'District',
  clusters: 'Clusters',
  days: 'Working days in stage',
  total: 'Total score',
  all: 'All',
  show: 'Filter',
  scored: 'Not scored',
  batches: 'Batches',
  batch: 'Batch',
  overdue: 'Overdue',
}

export const versions: typeof zh.versions = {
  title: 'Versions compared',
  from: 'Version',
  to: 'with version',
  compare: 'Compare',
  round: (n) => `Submission ${n}`,
  none: 'These versions do not differ.',
}

export const documents: typeof zh.documents = {
  title: 'Documents',
  name: 'Document',
  part: 'Belongs to',
  size: 'Size',
  at: 'Received',
  none: 'There are no documents.',
  open: 'Open now',
  noneOpen: 'Nothing is open.',
  who: 'Asked',
  due: 'Until',
  score: 'Score and what it rests on',
  history: 'Download the history (JSON)',
}

export const expertHome: typeof zh.expertHome = {
  over: (name) => `Expert ${name}`,
  secret: 'What you read and how you assess it is confidential: do not copy, forward or tell it.',
}
