import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChrome } from '../host/chrome';
import { rootFolder } from '../host/folders';
import { ensureHost } from '../host/install';

/* Draws tools/media/icon.svg as media/icon.png, 256 pixels square: `npx tsx tools/media/icon.ts`. */
const size = 256;

async function main(): Promise<void> {
  await ensureHost(console.log);
  const chrome = await findChrome();
  const browser = await chromium.launch({
    executablePath: chrome.executable,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...chrome.environment },
  });
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(rootFolder, 'tools', 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  writeFileSync(
    join(rootFolder, 'media', 'icon.png'),
    await page.screenshot({ omitBackground: true }),
  );
  await browser.close();
}

void main();
