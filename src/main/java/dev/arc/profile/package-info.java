/// The agent under test, as its file describes it, whatever the file's format.
@NullMarked
package dev.arc.profile;

import org.jspecify.annotations.NullMarked;
