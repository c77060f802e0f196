/// What must be true of a trajectory: binary, executable statements as data.
@NullMarked
package dev.arc.expectation;

import org.jspecify.annotations.NullMarked;
