import type { BuildOptions } from 'esbuild'

/** How programs that run on this machine are built: this repository's files together, packages from where they are. */
export const nodeBuild: BuildOptions = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
}
