import './style.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { answerHere } from './answer';

answerHere();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
