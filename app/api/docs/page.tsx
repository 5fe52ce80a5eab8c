import type { Metadata } from "next";
import { OperationEntry } from "@/components/api/operation-entry";
import { PublicHeader } from "@/components/layout/public-header";
import { baseUrl } from "@/lib/env";
import { documentationOf } from "@/lib/http/documentation";
import { openApiDocument } from "@/lib/http/openapi";

export const metadata: Metadata = { title: "API" };

/** The API for people who write programs: made from the same document that programs read. */
export default function ApiDocumentation() {
  const sections = documentationOf(openApiDocument(baseUrl()));
  return (
    <div lang="en">
      <PublicHeader title="Ikrar API" agencyName="Version 1" />
      <main className="mx-auto grid max-w-240 grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6">
        <header className="grid max-w-160 gap-3 [&_code]:break-words">
          <h1 className="text-24 font-bold">REST API</h1>
          <p>
            JSON in and out, names in camelCase. Lists answer <code>{"{ items, nextCursor }"}</code>; send{" "}
            <code>nextCursor</code> back as <code>cursor</code>. Times are ISO 8601 in UTC.
          </p>
          <p>
            Sign in with <code>POST /sessions</code> and send the token as <code>Authorization: Bearer</code>. A
            browser&apos;s session cookie counts only from our own pages. Whoever may do something on a page may do it
            here, and nobody else.
          </p>
          <p>
            Refusals are <code>application/problem+json</code> (RFC 9457): <code>code</code> is stable,{" "}
            <code>title</code> is an Indonesian sentence for the person, <code>errors</code> names the fields. Repeat a
            write safely with the same <code>Idempotency-Key</code>.
          </p>
          <p>
            For generators: {/* Not a page of ours: the browser goes there itself. */}
            <a href="/api/v1/openapi.json" className="font-semibold text-accent underline">
              OpenAPI 3.1
            </a>
          </p>
        </header>
        <nav aria-label="Sections">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {sections.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`} className="inline-flex min-h-11 items-center font-semibold text-accent underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ name, description, operations }) => (
          <section key={name} id={name} aria-labelledby={`${name}-title`} className="scroll-mt-4">
            <h2 id={`${name}-title`} className="text-20 font-bold">
              {name}
            </h2>
            <p className="border-b border-line-strong pb-3 text-quiet">{description}</p>
            {operations.map((operation) => (
              <OperationEntry key={operation.id} operation={operation} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
