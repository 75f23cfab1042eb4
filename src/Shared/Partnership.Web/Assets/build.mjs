// Compiles the stylesheet and the script into wwwroot. Run by the project's build, or by `npm run build:assets`.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

const assets = dirname(fileURLToPath(import.meta.url))
const root = resolve(assets, '../../../..')
const wwwroot = resolve(assets, '../wwwroot')
const images = resolve(wwwroot, 'images')
mkdirSync(images, { recursive: true })
cpSync(resolve(assets, 'images'), images, { recursive: true })

// Of MoJ's icons, the ones its filter and timeline draw.
for (const icon of ['icon-tag-remove-cross', 'icon-tag-remove-cross-white', 'icon-document', 'icon-close-cross-black', 'icon-toggle-plus-minus'])
  copyFileSync(resolve(root, `node_modules/@ministryofjustice/frontend/moj/assets/images/${icon}.svg`), resolve(images, `${icon}.svg`))

const { css } = compile(resolve(assets, 'partnership.scss'), {
  style: 'compressed',
  loadPaths: [root, resolve(root, 'node_modules')],
  quietDeps: true,
})
writeFileSync(resolve(wwwroot, 'partnership.css'), css)

await build({
  entryPoints: [resolve(assets, 'partnership.js')],
  outfile: resolve(wwwroot, 'partnership.js'),
  nodePaths: [resolve(root, 'node_modules')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  logLevel: 'warning',
})
