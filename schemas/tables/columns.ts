import type { Field } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'

/** One column of a form's rows as a file: its header, and the posted name and field it fills. */
export interface Column {
  readonly header: string
  readonly path: string
  readonly field: Field
}

export interface Columns {
  readonly all: readonly Column[]
  /** The column of each header, by position; repeated headers take the next group of a table. */
  match(headers: readonly string[]): readonly (Column | undefined)[]
}

interface Spec {
  readonly form: Form
  /** How many rows of a table inside a row a sheet has columns for. */
  readonly groups: number
  /** Other words people use in their headers, by path. */
  readonly aliases: { readonly [path: string]: readonly string[] }
  /** What a column of a table inside is called where its own label would be taken for another. */
  readonly labels?: { readonly [part: string]: string }
}

export function columnsOf({ form, groups, aliases, labels = {} }: Spec): Columns {
  const all = form.sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([key, field]) => {
      if (field.fields) return groupColumns(key, field, groups, labels)
      return field.system ? [] : [{ header: headerOf(field), path: key, field }]
    }),
  )
  const byHeader = new Map<string, readonly Column[]>()
  for (const column of all) {
    const names = [column.field.label, column.header, ...(aliases[column.path] ?? [])].map(bare)
    for (const name of new Set(names)) byHeader.set(name, [...(byHeader.get(name) ?? []), column])
  }
  return {
    all,
    match: (headers) => {
      const taken = new Set<string>()
      return headers.map((header) => {
        const column = byHeader.get(bare(header))?.find(({ path }) => !taken.has(path))
        if (column) taken.add(column.path)
        return column
      })
    },
  }
}

function groupColumns(
  table: string,
  { fields = {} }: Field,
  groups: number,
  labels: { readonly [part: string]: string },
): readonly Column[] {
  return Array.from({ length: groups }, (_, group) =>
    Object.entries(fields).map(([key, field]) => ({
      header: `${field.label}${group + 1}`,
      path: `${table}.${group}.${key}`,
      field: labels[key] === undefined ? field : { ...field, label: labels[key] },
    })),
  ).flat()
}

function headerOf({ label, unit }: Field): string {
  return unit ? `${label}（${unit}）` : label
}

/** A header without spaces, marks, brackets and what stands in them. */
function bare(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:"'“”‘’_/、,.·-]/g, '')
}
