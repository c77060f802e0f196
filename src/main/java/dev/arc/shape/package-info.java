/// What a tool's results look like: read from a schema or from examples, and given to results that
/// are made of a world.
@NullMarked
package dev.arc.shape;

import org.jspecify.annotations.NullMarked;
