/** The showroom's door for browsers: the page with the frame around tab and chat. The other door, `index`, is Node's. */
export * from './frame';
