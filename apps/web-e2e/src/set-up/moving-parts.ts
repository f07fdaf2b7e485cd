import { type Page } from '@playwright/test';

/** Whatever could move on the page for somebody who asks for less motion: running animations, and styles that would start one
 *  on hover, on opening or on scrolling. A wait of no duration (`ms-waiting`) moves nothing. Empty when all is well. */
export async function movingParts(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
    const lasts = (durations: string): boolean => durations.split(', ').some((each) => parseFloat(each) > 0);
    const running = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 0);
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      return (
        lasts(style.transitionDuration) || lasts(style.animationDuration) || style.scrollBehavior === 'smooth'
      );
    });
    return [
      ...running.map(({ id, playState }) => `animation ${id} is ${playState}`),
      ...styled.map((element) => `can move: ${element.outerHTML.slice(0, 200)}`),
      ...[...document.querySelectorAll('animate, animateMotion, animateTransform, marquee, video')].map(
        (element) => `moves by itself: ${element.outerHTML.slice(0, 200)}`,
      ),
    ];
  });
  await page.emulateMedia({ reducedMotion: null });
  return found;
}
