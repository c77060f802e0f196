/// Simulated tools: they serve a world in the shape of the agent's own schemas, and fail as a fault
/// plan says.
@NullMarked
package dev.arc.tool;

import org.jspecify.annotations.NullMarked;
