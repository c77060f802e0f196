/// The typed truth of a scenario, how it is written down for readers, and what has been done to it.
@NullMarked
package dev.arc.world;

import org.jspecify.annotations.NullMarked;
