/// Arc: finds the silent assumptions of an AI agent, by putting it in situations that break them.
@NullMarked
package dev.arc;

import org.jspecify.annotations.NullMarked;
