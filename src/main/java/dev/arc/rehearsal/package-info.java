/// The stand-in model: a deterministic, literal reader of prompts that sees what every model sees,
/// and nothing else.
@NullMarked
package dev.arc.rehearsal;

import org.jspecify.annotations.NullMarked;
