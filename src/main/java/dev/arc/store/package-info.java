/// Runs in a SQLite file: many threads write, commits are shared, and what was reported as kept
/// outlives the process.
@NullMarked
package dev.arc.store;

import org.jspecify.annotations.NullMarked;
