import type { ComponentChildren, VNode } from 'preact'

/** A grave button does what cannot be undone. */
export type Weight = 'primary' | 'secondary' | 'grave'

export interface ButtonProps {
  children: ComponentChildren
  weight?: Weight
  name?: string
  value?: string
  formAction?: string
  hidden?: boolean
}

export function Button({
  children,
  weight = 'primary',
  name,
  value,
  formAction,
  hidden,
}: ButtonProps): VNode {
  return (
    <button
      type="submit"
      class={`button button-${weight}`}
      name={name}
      value={value}
      formAction={formAction}
      hidden={hidden}
    >
      {children}
    </button>
  )
}

export function ButtonLink({ href, children, weight = 'primary' }: { href: string } & ButtonProps): VNode {
  return (
    <a href={href} class={`button button-${weight}`}>
      {children}
    </a>
  )
}
