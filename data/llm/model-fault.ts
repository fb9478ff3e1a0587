import { type Fault, type FaultKind, faultOf } from '@/utils/llm/fault';

/** Why a model gave no reply. Made anew from what was seen: the SDK's errors hold headers, and none gets past the files beside this one. */
export class ModelFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault | FaultKind) {
    const whole = typeof fault === 'string' ? faultOf(fault) : fault;
    super(`The model gave no reply: ${whole.kind}.`);
    this.name = 'ModelFault';
    this.fault = whole;
  }
}
