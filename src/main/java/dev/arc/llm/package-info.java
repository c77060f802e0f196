/// What a language model is: messages, tool schemas, replies and usage, and the port behind which
/// every model stands.
@NullMarked
package dev.arc.llm;

import org.jspecify.annotations.NullMarked;
