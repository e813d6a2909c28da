// Before the first paint: exactly one of `light` and `dark` on the root, from ?theme= or what was chosen last.
const asked = new URLSearchParams(location.search).get('theme');
if (asked === 'dark' || asked === 'light') localStorage.setItem('theme', asked);
const theme = localStorage.getItem('theme') === 'dark' ? 'dark' : 'light';
const root = document.documentElement;
root.classList.remove('light', 'dark');
root.classList.add(theme);
const COLOURS =
  theme === 'dark'
    ? { base: 'lch(5.52% 0.4 272)', border: 'lch(14.16% 1.48 272 / 1)', sidebar: 'lch(2.595% 0.4 272 / 1)' }
    : { base: 'lch(99.5% 0.2 272)', border: 'lch(91% 0.6 272 / 1)', sidebar: 'lch(96.6% 0.4 272 / 1)' };
for (const [name, value] of Object.entries(COLOURS)) root.style.setProperty(`--bg-${name}-color`, value);
document
  .querySelector('meta[name="theme-color"]')
  ?.setAttribute('content', theme === 'dark' ? '#09090A' : '#EFEFF0');
