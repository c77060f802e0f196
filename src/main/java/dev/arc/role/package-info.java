/// What a tool is for, recognised from its description and schema: reader, calculator, converter,
/// actor and so on.
@NullMarked
package dev.arc.role;

import org.jspecify.annotations.NullMarked;
