import { Button, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { ZoomFitRegular, ZoomInRegular, ZoomOutRegular } from '@fluentui/react-icons';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../shell';

interface Plane {
  readonly id: string;
  readonly name: string;
}

/** The part of the drawing program's canvas that is used here. */
interface Canvas {
  zoom(to: number | 'fit-viewport', center?: 'auto'): number;
  zoom(): number;
  getRootElements(): { readonly id: string; readonly businessObject?: { readonly name?: unknown } }[];
  setRootElement(root: unknown): unknown;
}

/**
 * Its own way into subprocesses builds HTML from the names in the file; nothing from a file becomes HTML here, so a list of the
 * parts takes its place.
 */
const withoutHtml = { drilldownBreadcrumbs: ['value', null], drilldownOverlayBehavior: ['value', null] };

const zoomStep = 1.25;

/** The picture of a process model, to be moved with the mouse and zoomed with buttons. */
export function DiagramPicture({ xml, title }: { readonly xml: string; readonly title: string }) {
  const { words } = useSession();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { canvas, planes, failed } = useDrawing(place, xml, words.page.diagramPicture(title));
  const zoom = (factor: number) => canvas?.zoom(canvas.zoom() * factor, 'auto');
  const open = (id: string) => {
    canvas?.setRootElement(canvas.getRootElements().find((root) => root.id === id));
    canvas?.zoom('fit-viewport', 'auto');
  };
  if (failed)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.page.diagramBroken}</MessageBarBody>
      </MessageBar>
    );
  return (
    <div role="group" aria-label={words.page.diagramPicture(title)} className={styles.frame}>
      <div className={styles.bar}>
        <Button size="small" icon={<ZoomInRegular />} onClick={() => zoom(zoomStep)}>
          {words.page.zoomIn}
        </Button>
        <Button size="small" icon={<ZoomOutRegular />} onClick={() => zoom(1 / zoomStep)}>
          {words.page.zoomOut}
        </Button>
        <Button size="small" icon={<ZoomFitRegular />} onClick={() => canvas?.zoom('fit-viewport', 'auto')}>
          {words.page.zoomFit}
        </Button>
        {planes.length > 1 && (
          <Select size="small" aria-label={words.page.diagramPart} onChange={(_event, { value }) => open(value)}>
            {planes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || words.page.diagramWhole}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div ref={place} className={styles.paper} />
    </div>
  );
}

function useDrawing(place: React.RefObject<HTMLDivElement | null>, xml: string, label: string) {
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  const [planes, setPlanes] = useState<readonly Plane[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const container = place.current;
    const viewer = new NavigatedViewer({
      container,
      additionalModules: [withoutHtml],
      // Who scrolls the page must not get caught in a picture.
      zoomScroll: { enabled: false },
    });
    let current = true;
    viewer.importXML(xml).then(
      () => {
        if (!current) return;
        const drawn = viewer.get<Canvas>('canvas');
        drawn.zoom('fit-viewport', 'auto');
        const picture = container.querySelector('svg');
        picture?.setAttribute('role', 'img');
        picture?.setAttribute('aria-label', label);
        setPlanes(drawn.getRootElements().map(planeOf));
        setCanvas(drawn);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      setCanvas(null);
      viewer.destroy();
    };
  }, [place, xml, label]);
  return { canvas, planes, failed };
}

function planeOf({ id, businessObject }: ReturnType<Canvas['getRootElements']>[number]): Plane {
  const name = businessObject?.name;
  return { id, name: typeof name === 'string' ? name : '' };
}

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, '@media print': { display: 'none' } },
  // Models bring colours of their own, meant for white paper: they would be unreadable on a dark one.
  paper: {
    position: 'relative',
    height: 'min(60vh, 520px)',
    minHeight: '280px',
    overflow: 'hidden',
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& .djs-hit, & .djs-outline': { fill: 'none', stroke: 'transparent' },
    '& .djs-hit': { pointerEvents: 'all' },
    '& .djs-outline': { visibility: 'hidden' },
    '& svg': { outlineStyle: 'none' },
    '& svg:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
