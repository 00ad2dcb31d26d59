import type { section as zh } from '#web/messages/zh-CN/section.ts'

export const section: typeof zh = {
  over: (no, count, form) => `${form} · part ${no} of ${count}`,
  asked: (title) => `Fill in “${title}”. You can save at any time and go on later`,
  askedCorrection: (count) =>
    `Correct the ${count} ${count === 1 ? 'item' : 'items'} below; the rest is closed`,
  next: (title) => `After saving: “${title}”`,
  last: 'After saving: back to the overview, check everything and submit',
  saveNext: 'Save and continue',
  saveReturn: 'Save and return to overview',
  saved: (time) => `Draft saved (${time})`,
  autosaving: 'Saving the draft…',
  autosaved: 'Draft saved',
  autosaveFailed: 'The draft could not be saved just now; please use “Save”',
  advice: 'Please check (does not stop you)',
  corrections: 'What to correct (told once, in full)',
}
