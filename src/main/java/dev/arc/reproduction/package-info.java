/// Minimal reproductions: what can be left out of a scenario while it still fails in the same way.
@NullMarked
package dev.arc.reproduction;

import org.jspecify.annotations.NullMarked;
