import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';

/** Mantine wants ten shades; 4 is the accent of dark paper, 7 of light, as in ui/tokens.css. */
const accent: MantineColorsTuple = [
  '#e3efea', '#cbe3da', '#a5d2c3', '#86cbb4', '#6cc3a8', '#3f9d83', '#23785f', '#14634f', '#0e4a3b', '#093429',
];
const red: MantineColorsTuple = [
  '#f9e3e0', '#f2c8c3', '#eba59d', '#e89289', '#e58176', '#cf5a4e', '#c0463a', '#b3382c', '#8f2c22', '#6d211a',
];

/** One theme, built once: the tokens' values under Mantine's names, so that no component keeps its own look. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent, red },
  primaryShade: { light: 7, dark: 4 },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13.5px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  defaultRadius: '6px',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    NativeSelect: { defaultProps: { rightSection: createElement(IconChevronDown, { size: 15, stroke: 1.75 }) } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  },
});

/** Mantine's own variables, pointed at the tokens: they follow light, dark and high contrast by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule-2)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--accent-ink)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'var(--accent-ink)',
    '--mantine-color-accent-light': 'var(--accent-wash)',
    '--mantine-color-accent-light-color': 'var(--accent-ink)',
    '--mantine-color-accent-light-hover': 'var(--accent-wash)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-ink)',
    '--mantine-primary-color-light': 'var(--accent-wash)',
    '--mantine-primary-color-light-color': 'var(--accent-ink)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-shadow-md': 'var(--shadow)',
    '--mantine-shadow-xl': 'var(--shadow)',
  };
  return { variables: shared, light: shared, dark: shared };
};
