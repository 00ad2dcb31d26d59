/** Cells copied from a spreadsheet; undefined when there is no tab, for several lines may as well be a paragraph. */
export function pasted(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))
}
