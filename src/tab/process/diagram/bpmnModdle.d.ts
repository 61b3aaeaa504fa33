/** The part of the package that is used here; it brings no types of its own. Everything read is data from a file: hence optional. */
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    readonly $type: string;
    readonly id?: string;
    readonly name?: string;
    readonly [property: string]: unknown;
  }
  export class BpmnModdle {
    /** Rejects for what is no XML at all; lesser faults are warnings. */
    fromXML(xml: string): Promise<{ readonly rootElement: BpmnElement; readonly warnings: readonly unknown[] }>;
  }
}
