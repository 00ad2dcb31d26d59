import type { Candidate } from '#domain/draw.ts'
import { coreName } from '#domain/same-name.ts'

/** The unit of each expert by id. Units are one when their codes are equal, or their names but for form and city. */
export function unitsOf(experts: readonly Candidate[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const root = (mark: string): string => {
    const up = parent.get(mark)
    return up === undefined || up === mark ? mark : root(up)
  }
  for (const expert of experts) {
    const [first = '', ...rest] = marksOf(expert)
    for (const mark of rest) parent.set(root(mark), root(first))
  }
  return new Map(experts.map((expert) => [expert.id, root(marksOf(expert)[0] ?? expert.id)]))
}

function marksOf({ id, unit, unitUscc }: Candidate): string[] {
  const core = coreName(unit)
  return [...(core ? [`name ${core}`] : [`expert ${id}`]), ...(unitUscc ? [`code ${unitUscc}`] : [])]
}
