/// What usage costs: dated prices and estimates with a range.
@NullMarked
package dev.arc.cost;

import org.jspecify.annotations.NullMarked;
