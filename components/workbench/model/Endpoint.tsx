import { hostOf } from '@/utils/llm/address';
import { Access } from './Access';
import { Address } from './Address';
import { Connection } from './Connection';
import { KeyField } from './KeyField';
import { Limits } from './Limits';
import { ModelName } from './ModelName';
import { Prices } from './Prices';
import { Sending } from './Sending';
import type { Part } from './Summaries';

/** All about a model that is reached by its address. What belongs to one address begins anew with another. */
export function Endpoint(part: Part) {
  const host = hostOf(part.model.baseUrl);
  return (
    <div className="model-parts">
      <h3>Connection</h3>
      <Address {...part} />
      {host !== null && (
        <>
          <Access key={`access ${part.model.baseUrl}`} {...part} />
          <KeyField key={`key ${part.model.baseUrl}`} {...part} />
          <ModelName key={`model ${part.model.baseUrl}`} {...part} />
          <Connection key={`test ${part.model.baseUrl} ${part.model.model}`} {...part} />
          <Sending host={host} {...part} />
          <h3>Limits and prices</h3>
          <Limits {...part} />
          <Prices key={`prices ${host}`} {...part} />
        </>
      )}
    </div>
  );
}
