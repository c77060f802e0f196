/// What is doubtful about a profile that can be read: promises without a tool, rules against rules,
/// schemas that nothing satisfies.
@NullMarked
package dev.arc.lint;

import org.jspecify.annotations.NullMarked;
