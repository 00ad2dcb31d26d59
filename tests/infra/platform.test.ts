// In one file, because every worker would load the construct library again, which takes longer than the tests.
import './suites/access.ts'
import './suites/resources.ts'
import './suites/web.ts'
import './suites/workflows.ts'
