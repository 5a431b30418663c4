interface Hints {
  userAgentData?: { mobile: boolean };
}

/** Whether this is a phone, which can start the app itself. A guess: both ways are offered in any case. */
export function isPhone(): boolean {
  const { userAgentData } = navigator as Navigator & Hints;
  if (userAgentData?.mobile) return true;
  const isTouchedOnly = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;
  return isTouchedOnly && Math.min(screen.width, screen.height) < 600;
}
