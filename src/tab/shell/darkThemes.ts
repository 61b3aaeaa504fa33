/** A file of its own, because most people never see it: `import` fetches it when it is wanted. */
export { teamsDarkTheme as dark, teamsHighContrastTheme as contrast } from '@fluentui/react-components';
