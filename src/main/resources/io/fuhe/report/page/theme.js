{
  const button = $('theme');
  const dark = $('dark');
  const system = matchMedia('(prefers-color-scheme: dark)');

  const remembered = () => {
    try {
      return localStorage.getItem('fuhe-theme');
    } catch {
      return null;
    }
  };

  let isDark = remembered() ? remembered() === 'dark' : system.matches;

  const show = () => {
    dark.media = isDark ? 'screen' : 'not all';
    button.setAttribute('aria-pressed', isDark);
  };

  button.addEventListener('click', () => {
    isDark = !isDark;
    show();
    try {
      localStorage.setItem('fuhe-theme', isDark ? 'dark' : 'light');
    } catch {
      // Without a memory the choice lasts as long as the page is open.
    }
  });
  system.addEventListener('change', () => {
    if (!remembered()) {
      isDark = system.matches;
      show();
    }
  });
  show();
}
