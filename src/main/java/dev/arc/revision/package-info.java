/// Changes of an agent, written into its author's own files with every other byte kept, and what
/// two versions of an agent differ in by meaning.
@NullMarked
package dev.arc.revision;

import org.jspecify.annotations.NullMarked;
