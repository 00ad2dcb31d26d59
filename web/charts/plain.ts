/**
 * The picture without anything a strict content security policy refuses, and without what only a live chart needs:
 * styles become attributes, style sheets, classes and marks for events go. Its inner names do not count drawings.
 */
export function plain(svg: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/\bzr\d+-/g, 'c-')
    .replace(/ xmlns:xlink="[^"]*"/, '')
    .replace(/ version="1.1" baseProfile="full"/, '')
}

/** Only declarations whose names are attributes of SVG as well; others change nothing in a picture that stands still. */
const attribute = /^(?:font-(?:size|family|weight|style)|fill|stroke|opacity|dominant-baseline|text-anchor)$/

function attributes(style: string): string {
  return style
    .split(';')
    .map((one) => one.split(':').map((side) => side.trim()))
    .filter(([name = '']) => attribute.test(name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}
