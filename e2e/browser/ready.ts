/** Sees to it that there is a browser for the tests, and says which. Run before Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser.ts';

const canInstallPackages = existsSync('/etc/debian_version') && process.getuid?.() === 0;

function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 15 * 60_000 }).status === 0;
}

function installPackages(...packages: string[]): boolean {
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', ...packages);
}

function install(): void {
  console.log('No browser found. Installing Playwright’s own.');
  if (run('npx', 'playwright', 'install', ...(canInstallPackages ? ['--with-deps'] : []), 'chromium')) return;
  if (canInstallPackages && installPackages('chromium')) return;
  console.error(
    'No browser could be installed. Install Chromium or Chrome, or run: npx playwright install chromium',
  );
  process.exit(1);
}

if (findBrowser() === null) install();
const path = findBrowser();
if (path === null) throw new Error('the browser that was installed is not where it should be');

// Without a Chinese font the pages show boxes, and screenshots prove nothing.
const hasChineseFont = spawnSync('fc-list', [':lang=zh-cn']).stdout?.length > 0;
if (!hasChineseFont && canInstallPackages) installPackages('fonts-noto-cjk');

const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS });
console.log(`Browser tests use Chromium ${browser.version()} at ${path}`);
await browser.close();
