/// The control arms: agents that know the world and must pass, that do nothing and must fail, or
/// that have exactly one fault and must be caught.
@NullMarked
package dev.arc.fairness;

import org.jspecify.annotations.NullMarked;
