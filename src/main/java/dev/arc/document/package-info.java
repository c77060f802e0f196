/// A text as a tree with lines: how it is written, what it refers to, and what was found in it.
@NullMarked
package dev.arc.document;

import org.jspecify.annotations.NullMarked;
