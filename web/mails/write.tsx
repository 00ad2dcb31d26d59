import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { letter as english } from '#web/mails/en.ts'
import type { Letter } from '#web/mails/letter.ts'
import type { Mail } from '#web/mails/mail.ts'
import { letter as chinese } from '#web/mails/zh-CN.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

export interface WrittenMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sets a mail as text and as HTML; both say the same. */
export function writeMail(mail: Mail): WrittenMail {
  const letter = mail.lang === 'en' ? english(mail) : chinese(mail)
  return {
    subject: `${mail.lang === 'en' ? '[SME ecosystem homes] ' : '【中小企业生态家园】'}${letter.subject}`,
    text: asText(mail, letter),
    html: `<!doctype html>${renderToString(<Sheet mail={mail} letter={letter} />)}`,
  }
}

const greeting = ({ lang, to }: Mail): string => (lang === 'en' ? `To ${to}:` : `${to}：`)

const automatic = (lang: Lang): string =>
  lang === 'en'
    ? 'This mail was sent by the system; please do not reply.'
    : '本邮件由系统发送，请勿直接回复。'

function asText(mail: Mail, letter: Letter): string {
  const { layout } = t(mail.lang)
  const blocks = [
    greeting(mail),
    ...letter.paragraphs,
    ...(letter.items ? [letter.items.map((item, i) => `${i + 1}. ${item}`).join('\n')] : []),
    ...(letter.code ? [letter.code] : []),
    ...(letter.action ? [`${letter.action.label}：\n${letter.action.url}`] : []),
    ...(letter.after ?? []),
    ['--', layout.product, layout.basis, automatic(mail.lang)].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

const font = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif"
const ink = `color:#1f2329;font-size:16px;line-height:1.75;${font}`
const soft = 'color:#545b66;font-size:14px;line-height:1.6;margin:0'
const button =
  'display:inline-block;background:#1a4f8b;color:#ffffff;text-decoration:none;font-weight:600;padding:10px 24px;border-radius:2px'

/** Mail programs read only inline styles. */
function Sheet({ mail, letter }: { mail: Mail; letter: Letter }): VNode {
  const { layout } = t(mail.lang)
  return (
    <html lang={mail.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.subject}</title>
      </head>
      <body style={`margin:0;padding:24px 12px;background:#f7f6f2;${ink}`}>
        <div style="max-width:600px;margin:0 auto;background:#ffffff;border-top:4px solid #1a4f8b;padding:24px 28px">
          <p style="margin:0 0 20px;font-weight:600;border-bottom:3px double #1a4f8b;padding-bottom:12px">
            {layout.product}
          </p>
          <p>{greeting(mail)}</p>
          {letter.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {letter.items ? (
            <ol>
              {letter.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          ) : null}
          {letter.code ? (
            <p style="font-size:30px;font-weight:600;letter-spacing:6px;margin:16px 0">{letter.code}</p>
          ) : null}
          {letter.action ? <Action {...letter.action} /> : null}
          {letter.after?.map((paragraph) => (
            <p key={paragraph} style={soft}>
              {paragraph}
            </p>
          ))}
          <div style="border-top:1px solid #d8d4c8;margin-top:28px;padding-top:12px">
            <p style={soft}>{layout.basis}</p>
            <p style={soft}>{automatic(mail.lang)}</p>
          </div>
        </div>
      </body>
    </html>
  )
}

function Action({ label, url }: { label: string; url: string }): VNode {
  return (
    <>
      <p style="margin:24px 0 8px">
        <a href={url} style={button}>
          {label}
        </a>
      </p>
      <p style={`${soft};margin-bottom:20px;word-break:break-all`}>{url}</p>
    </>
  )
}
