/// What was recorded of an agent: requests that it sent, traces, dialogues, calls of its tools.
@NullMarked
package dev.arc.recorded;

import org.jspecify.annotations.NullMarked;
