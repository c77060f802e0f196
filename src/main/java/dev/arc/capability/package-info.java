/// What an agent can do, and what it silently takes for granted.
@NullMarked
package dev.arc.capability;

import org.jspecify.annotations.NullMarked;
