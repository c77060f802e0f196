/// What can go wrong, as data: kinds of assumptions and ways to violate them, failure patterns, and
/// the domains that lend them words.
@NullMarked
package dev.arc.catalogue;

import org.jspecify.annotations.NullMarked;
