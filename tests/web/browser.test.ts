/** The page in a real Chromium, over the served API: one browser, small invented dossiers. */
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, ensureChromium } from '../../scripts/chromium.ts';
import { type RunningServer, startServer } from '../../src/api/server.ts';
import type { ParleyRecord } from '../../src/model/record.ts';
import { emptyRecord, exampleRecord, HOSTILE_TITLE } from '../api/example-record.ts';
import { memoryDossier } from '../api/memory-dossier.ts';
import { lastingDossier } from './lasting-dossier.ts';

let browser: Browser;
let server: RunningServer;
let empty: RunningServer;
let many: RunningServer;
/** With positions, a conflict, copies; and known otherwise on other days. */
let lasting: RunningServer;

/** The example with one statement repeated, to need pages. */
function repeated(record: ParleyRecord, times: number): ParleyRecord {
  const [first] = record.statements;
  const statements = Array.from({ length: times }, (_, index) => ({
    ...first!,
    id: `st-${index}`,
    text: `Repeated words ${index}`,
  }));
  return { ...record, statements };
}

// Installing Chromium can take minutes where it is missing.
beforeAll(async () => {
  const serve = (record: ParleyRecord) => startServer(memoryDossier(record), { port: 0 });
  [server, empty, many, lasting] = await Promise.all([
    serve(exampleRecord),
    serve(emptyRecord),
    serve(repeated(exampleRecord, 120)),
    startServer(lastingDossier(), { port: 0 }),
  ]);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), empty?.close(), many?.close(), lasting?.close()]);
});

/** What went wrong in the page: errors and refused scripts are failures of any test. */
const faults: string[] = [];

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}, base = server): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', error => faults.push(`${path}: ${error.message}`));
  page.on('console', message => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      faults.push(`${path}: ${message.text()}`);
  });
  await page.goto(base.url + path);
  return page;
}

async function inPage(
  path: string,
  test: (page: Page) => Promise<void>,
  options?: Parameters<Browser['newContext']>[0],
  base?: RunningServer,
) {
  const page = await open(path, options, base);
  try {
    await test(page);
  } finally {
    await page.context().close();
  }
  expect(faults.splice(0)).toEqual([]);
}

const selectedText = async (page: Page): Promise<string> =>
  (await page.locator('.mark.selected').allTextContents()).join('');
const query = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

const VIEWS = [
  '/',
  '/statements',
  '/statements/st-plan',
  '/timeline',
  '/actors',
  '/actors/act-koro',
  '/articles',
  '/articles/art-wire?record=st-silent&times=1&furniture=1',
  '/articles/art-blog',
  '/articles/art-hostile',
  '/articles/art-wire?record=ev-geneva&show=event,position,proposal,commitment,term',
  '/events',
  '/events/ev-geneva',
  '/positions?stance=opposes',
  '/proposals',
  '/commitments/co-silent',
  '/figures',
  '/terms',
  '/add',
  '/search?q=plan',
  '/articles/nowhere',
  '/nothing',
];

/** Those that need a dossier with a history. */
const LASTING_VIEWS = [
  '/',
  '/?asOf=2031-02-22',
  '/issues',
  '/issues/ceasefire?party=act-oster',
  '/issues/nothing',
  '/brief?since=2031-02-01',
  '/conflicts',
  '/review',
  '/articles',
  '/positions/po-condition',
];

describe('from words to evidence', () => {
  it('leads from a statement to its sentence in the article, and back', () =>
    inPage('/statements', async page => {
      await page.getByRole('link', { name: 'We come with a plan of nine points' }).click();
      await page.locator('.mark.selected').first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/articles/art-wire');
      expect(await selectedText(page)).toContain('We come with a plan of nine points and with patience');
      expect(await page.locator('.margin-note.selected').textContent()).toContain('Ada Brenner');
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: /Statements/ }).waitFor();
      expect(await page.locator('.line').count()).toBe(exampleRecord.statements.length);
    }));

  it('chooses the record of a clicked passage, and the passage of a clicked record', () =>
    inPage('/articles/art-wire', async page => {
      await page.locator('.mark', { hasText: 'a list of wishes' }).click();
      await page.locator('.margin-note.selected', { hasText: 'a senior official in Oster' }).waitFor();
      expect(query(page, 'record')).toBe('st-wishes');
      await page.locator('.note-who', { hasText: 'Ada Brenner' }).first().click();
      await page.locator('.mark.selected', { hasText: 'Vesmark will send a delegation' }).waitFor();
      expect(query(page, 'record')).toBe('st-delegation');
      expect(await page.locator('.margin-note.selected').count()).toBe(1);
    }));

  it('takes the inner of two nested statements first, then the one around it', () =>
    inPage('/articles/art-wire', async page => {
      const passage = page.locator('.mark.nested', { hasText: 'stay silent through the spring' });
      await passage.click();
      await expect.poll(() => query(page, 'record')).toBe('st-silent');
      await passage.click();
      await expect.poll(() => query(page, 'record')).toBe('st-assured');
    }));

  it('opens a shared address with its record in sight, and says when the record is gone', () =>
    inPage('/articles/art-wire?record=st-wishes', async page => {
      await page.locator('.mark.selected').first().waitFor();
      expect(await page.locator('.mark.selected').first().isVisible()).toBe(true);
      await page.goto(`${server.url}/articles/art-wire?record=st-gone`);
      await page.getByText('no longer in this article').waitFor();
      expect(await page.locator('.mark.selected').count()).toBe(0);
    }));

  it('leads from a role to the words that state it', () =>
    inPage('/actors/act-koro', async page => {
      await page.locator('.roles .evidence').click();
      await page.locator('.place').first().waitFor();
      expect((await page.locator('.place').allTextContents()).join('')).toBe("Oster's envoy, Ilan Koro");
    }));

  it('shows posts with their times, dates in the text and what was taken out', () =>
    inPage('/articles/art-blog', async page => {
      await page.locator('.post-head').first().waitFor();
      expect(await page.locator('.post-head').allTextContents()).toEqual([
        '6 Mar 2031, 10:05 UTC Koro arrives',
        '6 Mar 2031, 11:40 UTC',
        '6 Mar 2031, 12:15 UTC',
      ]);
      await page.locator('.date-mark', { hasText: 'overnight' }).click();
      expect(await page.locator('.time-note').textContent()).toContain('5–6 Mar 2031');
      await page.goto(`${server.url}/articles/art-wire`);
      await page.getByRole('button', { name: /taken out/ }).click();
      expect(await page.locator('.taken-out').textContent()).toContain('Subscribe to our newsletter');
    }));
});

describe('moves', () => {
  it('lead from the list to their clause in the article, with the others of their kind', () =>
    inPage('/events', async page => {
      await page.getByLabel('Status').selectOption({ label: 'Planned' });
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(query(page, 'status')).toBe('planned');
      await page.getByRole('link', { name: 'delegation to Geneva' }).click();
      await page.locator('.move-mark.selected').first().waitFor();
      expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toBe(
        'Vesmark will send a delegation to Geneva on Thursday',
      );
      expect(await page.locator('.margin-note.selected').textContent()).toContain('planned');
      await page.getByRole('link', { name: 'Why this is here' }).click();
      await page.getByRole('heading', { level: 1, name: 'Event' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/events/ev-geneva');
    }));

  it('are marked in an article kind by kind, with numbers of their own', () =>
    inPage('/articles/art-wire', async page => {
      await page.locator('.mark').first().waitFor();
      expect(await page.locator('.move-mark').count()).toBe(0);
      await page.getByRole('button', { name: '1 position' }).click();
      await page.locator('.move-mark.position', { hasText: 'We do not come' }).waitFor();
      expect(await page.getByRole('button', { name: '1 position' }).getAttribute('aria-pressed')).toBe('true');
      await page.getByRole('link', { name: 'Position P1, opposes: Terms of a framework' }).click();
      await expect.poll(() => query(page, 'record')).toBe('po-blank');
      await page.getByRole('button', { name: '1 event' }).click();
      await page.locator('.move-note.event').waitFor();
      expect(query(page, 'show')).toBe('position,event');
      await page.getByRole('button', { name: '1 position' }).click();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.move-note.position').count()).toBe(0);
      expect(await page.locator('.move-note.event').count()).toBe(1);
    }));

  it('stand on the timeline, what is planned told apart in words', () =>
    inPage('/timeline?entries=event', async page => {
      await page.locator('.entry.event.planned').waitFor();
      expect(await page.locator('.entry.event.planned').textContent()).toMatch(/delegation to Geneva.*planned/);
    }));
});

describe('lists', () => {
  it('filter, keep the filter in the address, and say when nothing matches', () =>
    inPage('/statements', async page => {
      await page.getByLabel('Wording').selectOption({ label: 'Quoted' });
      await expect.poll(() => page.locator('.line').count()).toBe(3);
      expect(query(page, 'mode')).toBe('direct');
      await page.getByLabel('Actor').fill('Ilan Koro');
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(query(page, 'actor')).toBe('act-koro');
      await page.reload();
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      expect(await page.getByLabel('Actor').inputValue()).toBe('Ilan Koro');
      await page.getByLabel('Words in the text').fill('unheard of');
      await page.getByText('Nothing matches these filters.').waitFor();
      await page.getByRole('link', { name: 'Clear filters' }).click();
      await expect.poll(() => page.locator('.line').count()).toBe(exampleRecord.statements.length);
      expect(await page.getByLabel('Words in the text').inputValue()).toBe('');
    }));

  it('come in pages', () =>
    inPage(
      '/statements',
      async page => {
        await page.getByText('1–50 of 120').waitFor();
        await page.keyboard.press(']');
        await page.getByText('51–100 of 120').waitFor();
        await page.getByRole('link', { name: 'Next' }).click();
        await page.getByText('101–120 of 120').waitFor();
        expect(await page.locator('.line').count()).toBe(20);
        await page.goto(`${many.url}/statements?page=9`);
        await page.getByText('past the end').waitFor();
      },
      {},
      many,
    ));

  it('keep uncertain days apart on the timeline', () =>
    inPage('/timeline', async page => {
      await page.locator('.day').first().waitFor();
      const uncertain = await page.locator('.day.uncertain h2').allTextContents();
      expect(uncertain.join()).toContain('about 1 Mar 2031');
      expect(uncertain.join()).toContain('5–6 Mar 2031');
      expect(await page.locator('.day:not(.uncertain) h2').allTextContents()).toContain('6 Mar 2031Thursday');
    }));

  it('name what was not read, and why', () =>
    inPage('/', async page => {
      await page.getByRole('link', { name: '1 source was not read' }).click();
      await page.getByText('press/scan.pdf').waitFor();
      expect(await page.locator('#not-read').textContent()).toContain('The file is not text.');
    }));
});

describe('keyboard', () => {
  it('walks from the search field to a sentence', () =>
    inPage('/statements', async page => {
      await page.locator('.line').first().waitFor();
      await page.keyboard.press('/');
      expect(await page.evaluate("document.activeElement.hasAttribute('data-search')")).toBe(true);
      await page.keyboard.type('wishes');
      await expect.poll(() => page.locator('.line').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      expect(await page.evaluate('document.activeElement.textContent')).toContain('a list of wishes');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
      await page.locator('.mark.selected').first().waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.mark.selected').count()).toBe(0);
      await page.keyboard.press('j');
      await expect.poll(() => query(page, 'record')).toBe('st-delegation');
      await page.keyboard.press('j');
      await expect.poll(() => query(page, 'record')).toBe('st-plan');
      await page.keyboard.press('k');
      await expect.poll(() => query(page, 'record')).toBe('st-delegation');
    }));

  it('explains its keys, and lets them be switched off', () =>
    inPage('/', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.getByLabel('Use single keys').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('3');
      expect(new URL(page.url()).pathname).toBe('/');
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByLabel('Use single keys').check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('3');
      await expect.poll(() => new URL(page.url()).pathname).toBe('/timeline');
    }));
});

describe('state of play', () => {
  const inLasting = (path: string, test: (page: Page) => Promise<void>, options = {}) =>
    inPage(path, test, options, lasting);

  it('leads from a cell to the issue, to the sentence in its article, and back', () =>
    inLasting('/', async page => {
      const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
      expect(await cell.textContent()).toMatch(/On condition2 days ago.*new condition/);
      await cell.click();
      await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      expect(await page.locator('.position').allTextContents()).toEqual([
        expect.stringMatching(
          /5 Mar 2031.*On condition.*new condition.*if the bridge was opened.*also in 1 other article/,
        ),
        expect.stringMatching(/20 Feb 2031.*Opposes.*will not accept.*Northern Wire/),
      ]);
      await page.getByRole('link', { name: 'will not accept a ceasefire along the river' }).click();
      await page.locator('.move-mark.selected').first().waitFor();
      expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toBe(
        'will not accept a ceasefire along the river',
      );
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      await page.goBack();
      await cell.waitFor();
    }));

  it('shows the words of a cell on focus, and Escape takes them away', () =>
    inLasting('/', async page => {
      const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
      await cell.waitFor();
      await page.keyboard.press('Tab'); // a keyboard is at work
      await cell.focus();
      const words = page.getByRole('tooltip');
      expect(await words.textContent()).toMatch(
        /would accept a ceasefire.*last heard 2 days ago, in The Daily Lantern/,
      );
      await page.keyboard.press('Escape');
      await words.waitFor({ state: 'detached' });
    }));

  it('is a list per issue on a phone', () =>
    inLasting(
      '/',
      async page => {
        await page.locator('.matrix-lists').waitFor();
        expect(await page.locator('.matrix').isVisible()).toBe(false);
        await page.locator('.matrix-lists a', { hasText: 'would accept a ceasefire' }).click();
        await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
      },
      { viewport: { width: 390, height: 780 } },
    ));

  it('counts what changed since a day that the reader chooses', () =>
    inLasting('/?since=2031-03-01', async page => {
      const part = page.locator('.since-parts', { hasText: 'Where the parties stand' });
      await part.getByText('would accept a ceasefire').waitFor();
      expect(await part.getByText('will not accept').count()).toBe(0);
      await page.locator('.since-head input').fill('2031-02-01');
      await part.getByText('will not accept').waitFor();
      expect(query(page, 'since')).toBe('2031-02-01');
    }));
});

describe('as known on a day', () => {
  it('changes what every view shows, stays while the reader goes on, and is taken back', () =>
    inPage(
      '/',
      async page => {
        const cell = page.getByRole('link', { name: 'Oster on Ceasefire' });
        await cell.getByText('On condition').waitFor();
        await page.getByLabel('As known on').fill('2031-02-22');
        await cell.getByText('Opposes').waitFor();
        await page.getByText('As known on 22 Feb 2031.').waitFor();
        expect(query(page, 'asOf')).toBe('2031-02-22');
        await cell.click();
        await page.getByRole('heading', { level: 1, name: 'Ceasefire' }).waitFor();
        await expect.poll(() => page.locator('.position').count()).toBe(1);
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Articles' }).click();
        await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
        expect(query(page, 'asOf')).toBe('2031-02-22');
        await page.getByRole('link', { name: 'Back to all that is known' }).click();
        await expect.poll(() => page.locator('tbody tr').count()).toBe(8);
        expect(query(page, 'asOf')).toBeNull();
      },
      {},
      lasting,
    ));

  it('says so where the address names no day', () =>
    inPage('/statements?asOf=soon', async page => {
      await page.getByText('“soon” is no day').waitFor();
      await page.getByRole('link', { name: 'Back to all that is known' }).click();
      await page.locator('.line').first().waitFor();
    }));
});

describe('brief, conflicts, review, copies', () => {
  it('leads from a numbered source to the sentence, and copies as Markdown', () =>
    inPage(
      '/brief?since=2031-02-01',
      async page => {
        await page.getByRole('button', { name: 'Copy as Markdown' }).click();
        await page.getByText('Copied').waitFor();
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(copied).toContain('# Vesmark and Oster: 2031-02-01 to 2031-03-31');
        expect(copied).toMatch(/\d\. Northern Wire, Oster refuses/);
        const line = page.locator('.brief-lines li', { hasText: 'will not accept' });
        await line.getByRole('link').first().click();
        await page.locator('.move-mark.selected').first().waitFor();
        expect((await page.locator('.move-mark.selected').allTextContents()).join('')).toContain('will not accept');
        await page.goBack();
        await page.getByRole('heading', { level: 2, name: 'Sources' }).waitFor();
        await page.emulateMedia({ media: 'print' });
        expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
        expect(await page.locator('.sources').isVisible()).toBe(true);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
      lasting,
    ));

  it('shows both sides of a conflict, each leading to its words', () =>
    inPage(
      '/conflicts',
      async page => {
        const conflict = page.locator('.conflict');
        await conflict.getByText('Northern Wire, 20 Feb 2031').waitFor();
        expect(await conflict.locator('.evidence .quote').allTextContents()).toEqual([
          'Forty trucks waited at the bridge.',
          'Sixty trucks waited at the bridge.',
        ]);
        await conflict.locator('.evidence').last().click();
        await page.locator('.place').first().waitFor();
        expect((await page.locator('.place').allTextContents()).join('')).toBe('Sixty trucks waited at the bridge.');
      },
      {},
      lasting,
    ));

  it('lays an unsure pair side by side, and lists what was judged', () =>
    inPage(
      '/review',
      async page => {
        await expect.poll(() => page.locator('.pair .quote').count()).toBe(3);
        expect(await page.locator('.judgement').textContent()).toMatch(/Rejected.*No name for the plan\..*by Rana/);
      },
      {},
      lasting,
    ));

  it('counts copies once behind a record, and marks them among the articles', () =>
    inPage(
      '/positions/po-condition',
      async page => {
        await page.getByText('1 origin, 2 articles').waitFor();
        await page.locator('.told', { hasText: 'Harbour Post' }).locator('.evidence').click();
        await page.locator('.place').first().waitFor();
        expect(new URL(page.url()).pathname).toBe('/articles/art-copy');
        await page.goto(`${lasting.url}/articles`);
        await page.getByRole('link', { name: 'same text as The Daily Lantern' }).waitFor();
      },
      {},
      lasting,
    ));
});

describe('every view', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/');
  });
  afterAll(() => page?.context().close());

  async function seriousFindings(colorScheme: 'light' | 'dark'): Promise<string[]> {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run({ resultTypes: ["violations"] })');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  }

  const views = [
    ...VIEWS.map(path => ({ path, of: 'example' })),
    ...LASTING_VIEWS.map(path => ({ path, of: 'history' })),
  ];
  for (const { path, of } of views) {
    it(`${path} of the ${of} fits a phone, and axe finds nothing serious in light and dark`, async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto((of === 'history' ? lasting : server).url + path);
      await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor();
      await expect.poll(() => seriousFindings('light')).toEqual([]);
      await expect.poll(() => seriousFindings('dark')).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      // The chart is drawn anew after the page has changed its width.
      await expect
        .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
        .toBeLessThanOrEqual(0);
      expect(faults.splice(0)).toEqual([]);
    });
  }

  it('follows the wish for dark', () =>
    inPage(
      '/statements',
      async page => {
        const paper = await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
        expect(Number(paper.match(/\d+/)?.[0])).toBeLessThan(60);
      },
      { colorScheme: 'dark' },
    ));
});

describe('bad input', () => {
  it('shows hostile text as text and runs none of it', () =>
    inPage('/articles/art-hostile', async page => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE_TITLE);
      expect(await page.locator('.article-text').textContent()).toContain('<script>window.__ran = 1</script>');
      for (const path of ['/statements', '/articles', '/timeline', '/statements/st-hostile'])
        await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('main img, main svg, main script, main b').count()).toBe(0);
      expect(await page.evaluate('window.__ran')).toBeUndefined();
    }));

  it('would not run it even if a view put it into the page as HTML', () =>
    inPage('/', async page => {
      const refused = await page.evaluate<string>(
        `(() => { try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__ran=1">'); return 'taken'; } catch (error) { return error.name; } })()`,
      );
      expect(refused).toBe('TypeError');
      expect(await page.evaluate('window.__ran')).toBeUndefined();
      faults.length = 0; // the refusal is what was wanted
    }));

  it('says that a dossier is empty, and what to do', () =>
    inPage(
      '/',
      async page => {
        await page.getByText('This dossier holds no articles yet.').waitFor();
        await page.goto(`${empty.url}/statements`);
        await page.getByText('No statements were found').waitFor();
        await page.goto(`${empty.url}/timeline`);
        await page.getByText('Nothing in these articles has a date.').waitFor();
        await page.goto(`${empty.url}/actors`);
        await page.getByText('No actors were found').waitFor();
      },
      {},
      empty,
    ));

  it('says that the server is gone, and goes on when it is back', () =>
    inPage('/statements', async page => {
      await page.locator('.line').first().waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.getByText('Parley does not answer').waitFor();
      await page.context().setOffline(false);
      await page.locator('.day').first().waitFor();
    }));

  it('says that a record is not there, and that a page is not', () =>
    inPage('/actors/nobody', async page => {
      await page.getByText('This record is not in the dossier').waitFor();
      await page.goto(`${server.url}/nothing/at/all`);
      await page.getByText('There is no such page').waitFor();
    }));
});
