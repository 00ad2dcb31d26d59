/** Takes a reader straight to the list of problems. */
export function focus(element: HTMLElement): void {
  element.focus()
}
