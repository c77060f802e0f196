/// Model vendors over HTTP: any OpenAI-compatible server, by name and key, with deadlines, retries
/// and limits. The wire is written and read here rather than by a library: those at hand rewrite
/// tool schemas, drop tool calls without a `type`, and refuse replies that real servers send.
@NullMarked
package dev.arc.provider;

import org.jspecify.annotations.NullMarked;
