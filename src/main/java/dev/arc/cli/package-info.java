/// The command line: commands parse and call, views print.
@NullMarked
package dev.arc.cli;

import org.jspecify.annotations.NullMarked;
