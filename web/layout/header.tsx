import type { VNode } from 'preact'
import { Csrf } from '#web/components/csrf.tsx'
import type { Person } from '#web/layout/frame.ts'
import { useFrame, useText } from '#web/layout/frame.ts'
import { path } from '#web/routes.ts'

export function Header(): VNode {
  const frame = useFrame()
  const text = useText()
  return (
    <header class="header">
      <div class="header-row">
        <a class="header-name" href={path('home')}>
          <span class="header-programme">{text.layout.programme}</span>
          <span class="header-service">{text.layout.service}</span>
        </a>
        <nav class="nav" aria-label={text.layout.navigation}>
          <ul>
            {links(frame.person, text).map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={frame.path === link.href ? 'page' : undefined}>
                  {link.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="header-tools">
          {frame.person ? <Who person={frame.person} /> : null}
          <form method="post" action={path('language')} class="language">
            <Csrf />
            <input type="hidden" name="return" value={frame.path} />
            <button type="submit" name="lang" value={frame.lang === 'en' ? 'zh-CN' : 'en'} class="plain">
              <span lang={frame.lang === 'en' ? 'zh-CN' : 'en'}>{text.layout.otherLanguage}</span>
            </button>
          </form>
        </div>
      </div>
    </header>
  )
}

function Who({ person }: { person: Person }): VNode {
  const text = useText()
  return (
    <div class="who">
      <span>
        {person.unit ? `${person.unit} ` : ''}
        {person.name}
      </span>
      {person.kind === 'link' ? null : (
        <form method="post" action={path('signOut')}>
          <Csrf />
          <button type="submit" class="plain">
            {text.layout.signOut}
          </button>
        </form>
      )}
    </div>
  )
}

function links(person: Person | undefined, text: ReturnType<typeof useText>) {
  const home = { href: path('home'), name: text.layout.home }
  const notices = { href: path('notices'), name: text.layout.notices }
  const register = { href: path('register'), name: text.layout.register }
  if (!person) return [home, notices, register, { href: path('signIn'), name: text.layout.signIn }]
  if (person.kind === 'staff')
    return [home, notices, register, { href: path('staff'), name: text.layout.myTasks }]
  if (person.kind === 'link') return [home]
  const applications = { href: path('applications'), name: text.layout.myApplications }
  if (person.kind === 'expert')
    return [home, notices, register, { href: path('expertHome'), name: text.layout.myTasks }, applications]
  return [home, notices, register, applications]
}
