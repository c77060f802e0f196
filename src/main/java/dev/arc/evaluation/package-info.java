/// Evaluation: judges what happened against what was expected, check by check, and sums up.
@NullMarked
package dev.arc.evaluation;

import org.jspecify.annotations.NullMarked;
