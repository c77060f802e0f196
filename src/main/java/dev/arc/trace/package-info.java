/// What happened: the trajectory of one play, step by step.
@NullMarked
package dev.arc.trace;

import org.jspecify.annotations.NullMarked;
