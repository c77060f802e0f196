/// Entries that a model writes for the catalogue: what it is asked for, and what of its reply may
/// be used. Whatever it says is taken for hostile until the catalogue's own rules and these bear it
/// out.
@NullMarked
package dev.arc.authoring;

import org.jspecify.annotations.NullMarked;
