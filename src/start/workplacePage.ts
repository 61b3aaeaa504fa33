import { mountWorkplace } from '../workplace/page';

const root = document.getElementById('root');
if (root) mountWorkplace(root, { apiUrl: '' });
