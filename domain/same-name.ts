/** Forms of a firm that people write or leave out, longest first. */
const forms = /股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团/g
const brackets = /[()[\]{}<>《》〈〉【】「」『』〔〕“”"'‘’]/g

/** A name as it is written, but for width, case and spaces. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

/** What is left of an organisation's name without brackets, its legal form and the city: 重庆（示例）科技集团有限公司 is 示例科技. */
export function coreName(name: string): string {
  return plainName(name)
    .replace(brackets, '')
    .replace(forms, '')
    .replace(/重庆市?/g, '')
}

/** Whether two names are written differently but may be one organisation. */
export function isVariant(a: string, b: string): boolean {
  const core = coreName(a)
  return core.length > 1 && core === coreName(b) && plainName(a) !== plainName(b)
}
