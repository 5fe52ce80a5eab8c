import { Icon } from "@/components/ui/icon";
import type { DocumentedOperation } from "@/lib/http/documentation";

const code = "overflow-x-auto border border-line bg-sunk p-3 text-13 whitespace-pre select-all";

/** One operation: folded to its line, unfolded with parameters, a call to paste, and the answer. */
export function OperationEntry({ operation }: { readonly operation: DocumentedOperation }) {
  const { id, method, path, summary, parameters, curl, answer } = operation;
  return (
    <details id={id} className="group scroll-mt-4 border-b border-line">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <Icon name="chevron-right" className="flex-none text-quiet transition-transform group-open:rotate-90" />
        <span className="w-14 flex-none font-mono text-13 font-bold text-accent">{method}</span>
        <code className="text-14 font-semibold break-all">{path}</code>
        <span className="basis-full pl-8 text-14 text-quiet desk:basis-auto desk:pl-0">{summary}</span>
        {operation.public && <span className="text-12 text-quiet">(no session needed)</span>}
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1 pb-6 desk:pl-8">
        {parameters.length > 0 && <Parameters parameters={parameters} />}
        <section aria-label={`Call of ${method} ${path}`}>
          <h4 className="pb-1 text-13 font-bold">Call</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre className={code} tabIndex={0}>
            {curl}
          </pre>
        </section>
        <section aria-label={`Answer of ${method} ${path}`}>
          <h4 className="pb-1 text-13 font-bold">
            Answer {answer.status}
            {answer.media && <span className="font-normal text-quiet"> {answer.media}</span>}
          </h4>
          {answer.sample && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
            <pre className={`${code} max-h-96`} tabIndex={0}>
              {answer.sample}
            </pre>
          )}
        </section>
      </div>
    </details>
  );
}

function Parameters({ parameters }: Pick<DocumentedOperation, "parameters">) {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-14 desk:grid-cols-[max-content_minmax(0,1fr)]">
      {parameters.map(({ name, where, required, kind }) => (
        <div key={name} className="contents">
          <dt>
            <code className="font-semibold">{name}</code>
          </dt>
          <dd className="pb-1 text-quiet">
            {where}, {required ? "required" : "optional"}: {kind}
          </dd>
        </div>
      ))}
    </dl>
  );
}
