import { activate } from '#web/islands/activate.ts'

activate(document)
