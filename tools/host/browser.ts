import { chromium, type Browser } from 'playwright-core';
import { cleanEnvironment } from '../processes';
import { findChrome } from './chrome';

/** Starts a headless browser that draws with the processor alone and asks nobody for anything. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findChrome();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    env: Object.fromEntries(
      Object.entries(cleanEnvironment(environment)).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  });
}
