/// Scenarios: the situations an agent is put in, and how they are made from a catalogue and a
/// profile.
@NullMarked
package dev.arc.scenario;

import org.jspecify.annotations.NullMarked;
