import { createRoot } from 'react-dom/client';
import { createOpenFiles } from './open-files';
import { samples } from './samples';
import { Workbench } from './Workbench';

const files = createOpenFiles();
void files.openSample(samples[0].file);

createRoot(document.getElementById('app')!).render(<Workbench files={files} />);
