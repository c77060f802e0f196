/// The agent under test: its text becomes an [AgentProfile], or a list of every problem it has.
@NullMarked
package dev.arc.profile;

import org.jspecify.annotations.NullMarked;
