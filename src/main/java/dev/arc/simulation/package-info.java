/// The agent loop: one scenario, one model, one budget, one trajectory.
@NullMarked
package dev.arc.simulation;

import org.jspecify.annotations.NullMarked;
