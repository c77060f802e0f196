/// What to change in an agent's configuration so that failures of a run do not happen again.
@NullMarked
package dev.arc.recommendation;

import org.jspecify.annotations.NullMarked;
