import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Frame } from '#web/layout/frame.ts'
import { FrameContext } from '#web/layout/frame.ts'

/** A page as the complete HTML document a browser receives. */
export function renderPage(page: VNode, frame: Frame): string {
  return `<!doctype html>${renderToString(<FrameContext.Provider value={frame}>{page}</FrameContext.Provider>)}`
}
