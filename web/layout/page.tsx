import type { ComponentChildren, VNode } from 'preact'
import { Footer } from '#web/layout/footer.tsx'
import { useFrame, useText } from '#web/layout/frame.ts'
import { Header } from '#web/layout/header.tsx'

export interface PageProps {
  title: string
  /** Puts 有误 before the title, so that a screen reader hears it first. */
  invalid?: boolean
  /** Officers' pages use the full width. */
  wide?: boolean
  children: ComponentChildren
}

/** The document around every page. */
export function Page({ title, invalid, wide, children }: PageProps): VNode {
  const { lang, assets } = useFrame()
  const text = useText()
  const name = `${invalid ? text.common.errorPrefix : ''}${title} · ${text.layout.product}`
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={text.layout.description} />
        <meta name="theme-color" content="#1a4f8b" />
        <title>{name}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          {text.layout.skip}
        </a>
        <Header />
        <main id="main" class="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
