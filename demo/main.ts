import { playJourneys } from './play-journeys.ts'
import { playYear } from './year/main.ts'

/** `npm run demo [url]` plays every journey against a running product, `npm run demo -- year` a year of the programme on one of its own; any deviation ends it with 1. */
const [wanted = `http://127.0.0.1:${process.env.ECOHOME_PORT ?? 8080}`] = process.argv.slice(2)

const passed = wanted === 'year' ? await playYear() : await playJourneys(wanted)
process.exitCode = passed ? 0 : 1
