/// Runs as records: what was played, by which version of which agent, how it was judged, and the
/// port behind which it is kept.
@NullMarked
package dev.arc.history;

import org.jspecify.annotations.NullMarked;
