import puppeteer from 'puppeteer-core';
import { findChromium } from '../browser.mjs';

const MINUTES = 10 * 60_000;

/** A browser without a window. */
export const launchChromium = async () =>
  puppeteer.launch({
    executablePath: await findChromium(),
    headless: true,
    pipe: true,
    protocolTimeout: MINUTES,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
