import { expect, test } from '../set-up/journey';
import { movingParts } from '../set-up/moving-parts';
import { troubledAtTwiceTheText } from '../set-up/troubled-at-twice-the-text';
import { walkByKeyboard } from '../set-up/walk-by-keyboard';

// What is looked for on every page is found where it is planted: a check that cannot fail says nothing.

const SEEN = '<style>:focus { outline: 3px solid #0b0c0c }</style>';

test('the keyboard walk stops at what is not seen, not named, no control, or a second stop of a chart', async ({
  page,
}) => {
  const planted = [
    '<style>button { box-shadow: 0 2px 0 #000; outline: none !important }</style><button>Save</button>',
    '<style>a { outline: 3px solid transparent !important }</style><a href="#x">Pages</a>',
    `${SEEN}<button></button>`,
    `${SEEN}<p tabindex="0">Only a text</p>`,
    `${SEEN}<figure><button>North</button><button>South</button></figure>`,
    `${SEEN}<button>Under</button><div style="position: fixed; inset: 0; background: white"></div>`,
  ];
  for (const content of planted) {
    await page.setContent(content);
    const walked = await walkByKeyboard(page).then(
      (names) => names.join(),
      () => 'stopped',
    );
    expect(walked, content).toBe('stopped');
  }
  const fine =
    '<button>Save</button><figure><button>North</button><details><summary>Table</summary></details>';
  await page.setContent(`${SEEN}<a href="#x">Pages</a>${fine}</figure>`);
  expect(await walkByKeyboard(page)).toEqual(['Pages', 'Save', 'North', 'Table']);
});

test('text twice as large finds what stays small, is cut off, runs out of its box or widens the page', async ({
  page,
}) => {
  const planted = [
    ['<p style="font-size: 16px">Small</p>', /^stays small/],
    [
      '<p style="font-size: 1rem; height: 1.2em; overflow: hidden"><span>One<br />two</span></p>',
      /^is cut off/,
    ],
    ['<p style="font-size: 1rem; height: 20px">One<br />two</p>', /^runs out/],
    ['<p style="font-size: 1rem; width: 90rem">Wide</p>', /^the page is \d+ px wider/],
  ] as const;
  for (const [content, trouble] of planted) {
    await page.setContent(content);
    expect((await troubledAtTwiceTheText(page)).join(), content).toMatch(trouble);
  }
  await page.setContent(
    '<p style="font-size: 1rem">Fine</p><svg><text style="font-size: 16px">10</text></svg>',
  );
  expect(await troubledAtTwiceTheText(page)).toEqual([]);
});

test('less motion finds what moves, and what would on hover', async ({ page }) => {
  const turning = '@keyframes turn { to { rotate: 1turn } }';
  const planted = [
    `<style>${turning} p { animation: turn 1s infinite }</style><p>Turning</p>`,
    '<style>a { transition: color 0.2s }</style><a href="#x">Pages</a>',
    '<style>html { scroll-behavior: smooth }</style>',
  ];
  for (const content of planted) {
    await page.setContent(content);
    expect(await movingParts(page), content).not.toEqual([]);
  }
  await page.setContent(
    `<style>${turning} @media (prefers-reduced-motion: no-preference) { p { animation: turn 1s } }</style><p>Still</p>`,
  );
  expect(await movingParts(page)).toEqual([]);
});
