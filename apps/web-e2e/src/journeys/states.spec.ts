import { join } from 'node:path';
import { expect, mindedByAxe, test } from '../set-up/journey';
import { movingParts } from '../set-up/moving-parts';
import { STATES_OF_PAGES } from '../set-up/page-states';
import { troubledAtTwiceTheText } from '../set-up/troubled-at-twice-the-text';

// The pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const softly = expect.configure({ soft: true });

for (const [name, states] of Object.entries(STATES_OF_PAGES)) {
  test(`each state of ${name} says what it is, has nothing that axe minds, bears twice the text, moves for nobody, and is photographed`, async ({
    page,
    signedIn,
    world,
  }) => {
    for (const { state, address, as, answered, shows } of states) {
      await test.step(state, async () => {
        await signedIn(as);
        await answered?.(page);
        await page.goto(address);
        await softly(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        for (const text of shows) {
          await softly(page.locator('body'), `${state} of ${name}`).toContainText(text);
        }
        // Skeletons are busy while figures load, and only then.
        if (state === 'loading') await softly(page.locator('[aria-busy=true]').first()).toBeAttached();
        else await softly(page.locator('[aria-busy=true]')).toHaveCount(0);
        softly(await mindedByAxe(page), `${state} of ${name}`).toEqual([]);
        softly(await movingParts(page), `${state} of ${name}`).toEqual([]);
        softly(await troubledAtTwiceTheText(page), `${state} of ${name}`).toEqual([]);
        const path = join(world.projectDir, 'dist/web-e2e/states', `${name}-${state}.png`);
        await page.screenshot({ path, fullPage: true, animations: 'disabled' });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    }
  });
}
