/// How the world writes agents down: one reader per format, and one way to make a profile of what
/// it finds, or a list of every problem.
@NullMarked
package dev.arc.format;

import org.jspecify.annotations.NullMarked;
