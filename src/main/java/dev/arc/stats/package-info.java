/// Intervals and paired tests: pure arithmetic on counts.
@NullMarked
package dev.arc.stats;

import org.jspecify.annotations.NullMarked;
