/// The parts that an agent is made of, in the shapes in which they are written anywhere: prompt,
/// model, tools.
@NullMarked
package dev.arc.part;

import org.jspecify.annotations.NullMarked;
