/** The id of the input that shows a posted name; error summaries point to it. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`
