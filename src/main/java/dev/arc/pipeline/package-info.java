/// What a user can have done: one class for each use case, ports in, report out.
@NullMarked
package dev.arc.pipeline;

import org.jspecify.annotations.NullMarked;
