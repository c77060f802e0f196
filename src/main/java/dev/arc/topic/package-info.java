/// What a sentence is about, and what it does: topics, questions, admissions, cues in data, and the
/// rules that a prompt states.
@NullMarked
package dev.arc.topic;

import org.jspecify.annotations.NullMarked;
